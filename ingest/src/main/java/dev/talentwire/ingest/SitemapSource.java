package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;

/**
 * A sitemap (sitemaps.org), a news sitemap, or an index of such, plain or gzip. Of the pages that are dated, by news:publication_date
 * or lastmod, those that are young enough are read, the newest first; pages without any date come last.
 *
 * @param id        see {@link SourceSettings#id()}
 * @param url       http or https
 * @param every     see {@link SourceSettings#every()}
 * @param maxAge    how long ago a page may have been published or changed
 * @param articles  most pages that are looked at in one poll, 1 to 50000
 * @param documents most sitemaps of an index that are read in one poll, 1 to 1000; the newest first
 */
public record SitemapSource(String id, URI url, Duration every, Duration maxAge, int articles, int documents)
        implements SourceSettings {

    /** As many addresses as one sitemap may hold. */
    private static final int MOST_ARTICLES = 50_000;

    private static final int MOST_DOCUMENTS = 1000;

    public SitemapSource {
        SourceSettings.check(id, every);
        SourceSettings.check(id, url);
        SourceSettings.check(id, "articles", articles, MOST_ARTICLES);
        SourceSettings.check(id, "documents", documents, MOST_DOCUMENTS);
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException(
                    "source " + id + ": maxAge is " + maxAge + ", and must be positive, such as PT72H");
        }
    }

    @Override
    public String kind() {
        return "sitemap";
    }

    @Override
    public String place() {
        return url.toString();
    }
}
