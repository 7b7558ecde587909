package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Single articles, looked at again and again for corrections.
 *
 * @param id    see {@link SourceSettings#id()}
 * @param urls  http or https, at least one
 * @param every see {@link SourceSettings#every()}
 */
public record PageSource(String id, List<URI> urls, Duration every) implements SourceSettings {

    public PageSource {
        SourceSettings.check(id, every);
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("source " + id + ": urls is empty; name at least one page");
        }
        urls.forEach(url -> SourceSettings.check(id, url));
    }

    @Override
    public String kind() {
        return "page";
    }

    @Override
    public String place() {
        return urls.getFirst() + (urls.size() == 1 ? "" : " and " + (urls.size() - 1) + " more");
    }
}
