package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;

/**
 * An RSS, Atom or JSON feed; the articles are the pages that its items link to.
 *
 * @param id    see {@link SourceSettings#id()}
 * @param url   http or https
 * @param every see {@link SourceSettings#every()}; a feed that asks for more by ttl, skipHours, skipDays or Cache-Control is asked later
 */
public record FeedSource(String id, URI url, Duration every) implements SourceSettings {

    public FeedSource {
        SourceSettings.check(id, every);
        SourceSettings.check(id, url);
    }

    @Override
    public String kind() {
        return "feed";
    }

    @Override
    public String place() {
        return url.toString();
    }
}
