package dev.talentwire.app.config;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.HostSettings;
import dev.talentwire.ingest.ListSource;
import dev.talentwire.ingest.PageSource;
import dev.talentwire.ingest.SitemapSource;
import dev.talentwire.ingest.TopicSource;
import java.time.Duration;

/** What holds for a source, or for a host, that says nothing of it. */
final class SourceDefaults {

    private static final String EVERY = "every";
    private static final int SITEMAP_ARTICLES = 500;
    private static final int SITEMAP_DOCUMENTS = 20;

    private SourceDefaults() {}

    static RecordReader of(RecordReader reader) {
        return reader.orElse(FeedSource.class, EVERY, Duration.ofMinutes(10))
                .orElse(SitemapSource.class, EVERY, Duration.ofMinutes(30))
                .orElse(SitemapSource.class, "maxAge", Duration.ofDays(3))
                .orElse(SitemapSource.class, "articles", SITEMAP_ARTICLES)
                .orElse(SitemapSource.class, "documents", SITEMAP_DOCUMENTS)
                .orElse(ListSource.class, EVERY, Duration.ofMinutes(15))
                .orElse(ListSource.class, "pages", 1)
                .orElse(PageSource.class, EVERY, Duration.ofHours(6))
                .orElse(TopicSource.class, EVERY, Duration.ofSeconds(10))
                .orElse(FileSource.class, EVERY, Duration.ofMinutes(1))
                .orElse(HostSettings.class, "concurrency", HostSettings.NONE.concurrency())
                .orElse(HostSettings.class, "allowPrivateAddress", HostSettings.NONE.allowPrivateAddress());
    }
}
