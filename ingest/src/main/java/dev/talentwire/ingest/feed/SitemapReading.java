package dev.talentwire.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a document that should be a sitemap turned out to be. */
public sealed interface SitemapReading {

    /**
     * Pages.
     *
     * @param entries in the sitemap's order
     */
    record Pages(List<Entry> entries) implements SitemapReading {

        public Pages {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Other sitemaps.
     *
     * @param entries in the index's order
     */
    record Index(List<Entry> entries) implements SitemapReading {

        public Index {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One address of a sitemap.
     *
     * @param item    the page, or the sitemap, with what a news sitemap says of it
     * @param changed when it was published or last changed, whichever is later
     */
    record Entry(FeedItem item, Optional<Instant> changed) {

        /** Where it is. */
        public URI link() {
            return item.link();
        }
    }

    /**
     * Not a sitemap.
     *
     * @param why for people
     */
    record NoSitemap(String why) implements SitemapReading {}
}
