package dev.talentwire.ingest.source;

import dev.talentwire.ingest.SitemapSource;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.feed.SitemapParser;
import dev.talentwire.ingest.feed.SitemapReading;
import dev.talentwire.ingest.feed.SitemapReading.Entry;
import dev.talentwire.ingest.feed.SitemapReading.Index;
import dev.talentwire.ingest.feed.SitemapReading.NoSitemap;
import dev.talentwire.ingest.feed.SitemapReading.Pages;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sitemap, or an index of sitemaps: what is too old is left out, the newest comes first.
 *
 * @param maxBytes longest document after decompression
 */
record SitemapListing(SitemapSource source, int maxBytes, InstantSource clock) implements Listing {

    private static final Comparator<Optional<Instant>> NEWEST_FIRST =
            Comparator.comparing((Optional<Instant> changed) -> changed.orElse(Instant.MIN))
                    .reversed();

    @Override
    public URI start() {
        return source.url();
    }

    @Override
    public int documents() {
        return source.documents() + 1;
    }

    @Override
    public Contents read(Fetched document) {
        SitemapReading reading =
                SitemapParser.read(document.body(), document.contentType(), document.url(), maxBytes);
        return switch (reading) {
            case NoSitemap none -> new Contents.Nothing(none.why());
            case Pages pages ->
                new Contents.Items(
                        pages.entries().stream()
                                .filter(this::isYoung)
                                .map(entry -> new Listed(entry.item(), entry.changed()))
                                .toList(),
                        List.of(),
                        List.of(),
                        Pace.ANY);
            case Index index ->
                new Contents.Items(
                        List.of(),
                        List.of(),
                        index.entries().stream()
                                .filter(this::isYoung)
                                .sorted(Comparator.comparing(Entry::changed, NEWEST_FIRST))
                                .map(Entry::link)
                                .toList(),
                        Pace.ANY);
        };
    }

    @Override
    public List<Listed> choose(List<Listed> items) {
        return items.stream()
                .sorted(Comparator.comparing(Listed::changed, NEWEST_FIRST))
                .limit(source.articles())
                .toList();
    }

    /** What has no date may be new. */
    private boolean isYoung(Entry entry) {
        return entry.changed()
                .map(changed -> changed.isAfter(clock.instant().minus(source.maxAge())))
                .orElse(true);
    }
}
