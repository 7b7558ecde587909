package dev.talentwire.ingest.page.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page.
 *
 * @param content by property, name or itemprop, in small letters; of several the first that says anything
 */
record MetaTags(Map<String, String> content) {

    static MetaTags of(Document document) {
        Map<String, String> content = new HashMap<>();
        for (Element meta : document.getElementsByTag("meta")) {
            String text = meta.attr("content").strip();
            if (!text.isEmpty()) {
                Stream.of("property", "name", "itemprop")
                        .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
                        .filter(key -> !key.isEmpty())
                        .forEach(key -> content.putIfAbsent(key, text));
            }
        }
        return new MetaTags(content);
    }

    /** The content of the first of these names that is there. */
    Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    /** The contents of all of these names that are there, in the order asked for. */
    Stream<String> all(String... names) {
        return Stream.of(names).map(content::get).flatMap(Stream::ofNullable);
    }
}
