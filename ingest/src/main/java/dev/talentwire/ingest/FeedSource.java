package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * An RSS or Atom feed; the articles are the pages that its items link to.
 *
 * @param id    see {@link SourceSettings#id()}
 * @param url   http or https
 * @param every see {@link SourceSettings#every()}
 */
public record FeedSource(String id, URI url, Duration every) implements SourceSettings {

    public FeedSource {
        SourceSettings.check(id, every);
        String scheme = url.getScheme();
        if (scheme == null
                || !Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                || url.getHost() == null) {
            throw new IllegalArgumentException("source " + id + ": url is " + url
                    + ", and must be an absolute http or https URL such as https://example.com/feed");
        }
    }
}
