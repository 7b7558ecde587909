package dev.talentwire.ingest.source;

import dev.talentwire.ingest.ListSource;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.links.LinkPage;
import dev.talentwire.ingest.links.LinkPage.Links;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A page that links to articles, and the pages behind it. */
record LinkListing(ListSource source) implements Listing {

    @Override
    public URI start() {
        return source.url();
    }

    @Override
    public int documents() {
        return source.pages();
    }

    @Override
    public Contents read(Fetched document) {
        String html = TextDecoder.decode(document.body(), document.contentType()).text();
        Links links = LinkPage.read(
                html, document.url(), Optional.ofNullable(source.select()), Optional.ofNullable(source.next()));
        if (links.articles().isEmpty()) {
            return new Contents.Nothing(document.url() + " has no links to articles: "
                    + (source.select() == null
                            ? "none were told by their addresses and words; name them with select"
                            : "nothing on it matches select " + source.select()));
        }
        return new Contents.Items(
                links.articles().stream()
                        .map(item -> new Listed(item, Optional.empty()))
                        .toList(),
                List.of(),
                links.next().stream().toList(),
                Pace.ANY);
    }

    @Override
    public List<Listed> choose(List<Listed> items) {
        return items;
    }
}
