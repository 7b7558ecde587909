package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The elements that metadata stand in and that lead elsewhere, found in one walk over the page.
 *
 * @param elements in the order of the page, by tag
 */
public record TagIndex(Map<String, List<Element>> elements) {

    private static final Set<String> TAGS = Set.of("meta", "script", "link", "a", "h1", "time");

    public static TagIndex of(Document document) {
        Map<String, List<Element>> elements = new HashMap<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && TAGS.contains(element.normalName())) {
                        elements.computeIfAbsent(element.normalName(), tag -> new ArrayList<>())
                                .add(element);
                    }
                },
                document);
        return new TagIndex(elements);
    }

    /**
     * All elements of a kind.
     *
     * @param tag one of meta, script, link, a, h1, time
     */
    public List<Element> all(String tag) {
        return elements.getOrDefault(tag, List.of());
    }
}
