package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The meta elements of a page.
 *
 * @param content by property, name, itemprop or http-equiv, in small letters and without spaces; of several the first that says anything
 */
record MetaTags(Map<String, String> content) {

    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    static MetaTags of(Outline page) {
        Map<String, String> content = new HashMap<>();
        for (Part meta : page.all("meta")) {
            String text = meta.attr("content").strip();
            if (!text.isEmpty()) {
                for (String attribute : NAMING) {
                    String key = meta.attr(attribute).toLowerCase(Locale.ROOT).replace(" ", "");
                    if (!key.isEmpty()) {
                        content.putIfAbsent(key, text);
                    }
                }
            }
        }
        return new MetaTags(content);
    }

    /** The contents of all of these names that are there, in the order asked for. */
    Stream<Fact<String>> all(String... names) {
        List<Fact<String>> found = new ArrayList<>();
        for (String name : names) {
            String text = content.get(name);
            if (text != null) {
                found.add(new Fact<>(text, "meta " + name));
            }
        }
        return found.stream();
    }
}
