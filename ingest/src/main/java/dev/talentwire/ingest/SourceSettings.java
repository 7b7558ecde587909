package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Where articles come from. */
public sealed interface SourceSettings
        permits FeedSource, SitemapSource, ListSource, PageSource, TopicSource, FileSource {

    /** Short stable name, unique among the sources; it is the article's {@code sourceId}. */
    String id();

    /** Time from one poll to the next while all is well. */
    Duration every();

    /** The word for its type in the settings. */
    String kind();

    /** The address, path or topic that is polled, for people. */
    String place();

    /** Checks what all sources have in common. */
    static void check(String id, Duration every) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a source has a blank id; give it a short name such as \"36kr\"");
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException(
                    "source " + id + ": every is " + every + ", and must be positive, such as 10m");
        }
    }

    /** Checks an address. */
    static void check(String id, URI url) {
        if (!isOfWeb(url)) {
            throw new IllegalArgumentException("source " + id + ": url is " + url
                    + ", and must be an absolute http or https URL such as https://example.com/feed");
        }
    }

    /** Whether an address is one that can be fetched: absolute, http or https, with a host. */
    static boolean isOfWeb(URI url) {
        String scheme = url.getScheme();
        return scheme != null
                && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                && url.getHost() != null;
    }

    /** Checks a count. */
    static void check(String id, String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "source " + id + ": " + name + " is " + value + ", and must be from 1 to " + most);
        }
    }
}
