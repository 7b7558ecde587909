package dev.talentwire.ingest;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A page that links to articles and has no feed.
 *
 * @param id     see {@link SourceSettings#id()}
 * @param url    http or https
 * @param every  see {@link SourceSettings#every()}
 * @param select CSS selector (jsoup's dialect) of the links, or of what holds them; null to find them by the pattern of their addresses
 *               and by how much text they carry
 * @param next   CSS selector of the link to the next page; null to find it by rel=next or by its words
 * @param pages  most pages that are read in one poll, 1 to 100
 */
public record ListSource(
        String id,
        URI url,
        Duration every,
        @Nullable String select,
        @Nullable String next,
        int pages)
        implements SourceSettings {

    private static final int MOST_PAGES = 100;

    public ListSource {
        SourceSettings.check(id, every);
        SourceSettings.check(id, url);
        SourceSettings.check(id, "pages", pages, MOST_PAGES);
        checkSelector(id, "select", select);
        checkSelector(id, "next", next);
    }

    @Override
    public String kind() {
        return "list";
    }

    @Override
    public String place() {
        return url.toString();
    }

    private static void checkSelector(String id, String name, @Nullable String selector) {
        if (selector != null) {
            try {
                org.jsoup.select.Selector.evaluatorOf(selector);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalArgumentException(
                        "source " + id + ": " + name + " is no CSS selector: " + e.getMessage(), e);
            }
        }
    }
}
