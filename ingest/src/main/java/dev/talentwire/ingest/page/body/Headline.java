package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Key;
import dev.talentwire.ingest.page.markup.OneLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Where the page shows the article's title. What holds the title is the page or the article, and no furniture; what comes before it is
 * not the text.
 *
 * @param element the element that shows it, empty when none does
 * @param around  that element and all above it
 */
record Headline(Optional<Element> element, Set<Element> around) {

    /** A shorter title, such as a site's section, may stand anywhere. */
    private static final int SHORTEST = 4;

    static Headline of(Document document, String title) {
        Optional<Element> shown = shown(document, title).or(() -> onlyH1(document));
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.ifPresent(element -> {
            around.add(element);
            around.addAll(element.parents());
        });
        return new Headline(shown, around);
    }

    boolean isAt(Element other) {
        return element.filter(other::equals).isPresent();
    }

    private static Optional<Element> shown(Document document, String title) {
        String wanted = Key.of(title);
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Element> found = new ArrayList<>();
        NodeFilter finder = (node, depth) -> look(node, wanted, found);
        NodeTraversor.filter(finder, document.body());
        return found.stream().findFirst();
    }

    private static NodeFilter.FilterResult look(Node node, String wanted, List<Element> found) {
        if (node instanceof Element element
                && element.normalName().equals("h1")
                && Key.of(OneLine.ofStart(element, wanted.length() * 2)).equals(wanted)) {
            found.add(element);
        } else if (node instanceof TextNode text
                && text.parentNode() instanceof Element parent
                && !Tags.isLink(parent)
                && mayBe(text.getWholeText(), wanted)
                && Key.of(text.getWholeText()).equals(wanted)) {
            found.add(parent);
        }
        return found.isEmpty() ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
    }

    /** A look at the length and the first letter spares reading the whole text. */
    private static boolean mayBe(String text, String wanted) {
        if (text.length() < wanted.length() || text.length() > 2 * wanted.length() + 40) {
            return false;
        }
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        return first < text.length() && Character.toLowerCase(text.charAt(first)) == wanted.charAt(0);
    }

    private static Optional<Element> onlyH1(Document document) {
        List<Element> all = document.getElementsByTag("h1");
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
