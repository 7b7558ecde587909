package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Hidden;
import dev.talentwire.ingest.page.markup.NameWords;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What stands on a page around the article: told by the element's name in HTML, and by words in its own names. */
final class Furniture {

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "math",
            "canvas",
            "object",
            "embed",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "figcaption",
            "video",
            "audio",
            "dialog",
            "menu",
            "head",
            "link",
            "meta",
            "amp-sidebar",
            "amp-ad",
            "amp-embed",
            "amp-consent",
            "amp-user-notification",
            "rp",
            "rt");

    /** Around the article, or around all of the page: a whole page may stand in one form. */
    private static final Set<String> USUALLY = Set.of("form", "footer", "aside");

    private static final Set<String> KEPT = Set.of("html", "body", "main");
    private static final double MOST = 0.5;
    private static final double LITTLE = 0.15;
    private static final int SHORT_LETTERS = 160;
    /** How much longer a paragraph is than a name in it. */
    private static final int MOST_OF_SENTENCE = 3;

    private static final double MANY_LINKS = 0.3;
    /** What must be left of a page without its longest furniture: two short sentences. */
    private static final int LEFT_LETTERS = 80;

    private Furniture() {}

    /** Whether an element holds no text of an article whatever is in it. */
    static boolean isSilent(Element element) {
        return NO_TEXT.contains(element.normalName());
    }

    /**
     * Elements whose kind says that they are furniture, or that they are hidden, and whose contents do not contradict.
     *
     * @param sums without what is silent
     */
    static boolean isAround(Element element, Headline headline, Sums sums, int all) {
        return (USUALLY.contains(element.normalName()) || Hidden.is(element) || isPicture(element, sums.of(element)))
                && !headline.around().contains(element)
                && sums.of(element).prose <= MOST * all;
    }

    /** Whether an element's names say that it is furniture, and its contents do not contradict. */
    static boolean isNamed(Element element, Headline headline, Sums sums, int all) {
        if (KEPT.contains(element.normalName())
                || headline.around().contains(element)
                || Tags.isDeclaredBody(element)
                || isInSentence(element, sums)) {
            return false;
        }
        List<String> words = NameWords.of(element);
        return !words.isEmpty() && (isStrong(words, sums.of(element), all) || isWeak(words, sums.of(element), all));
    }

    /** A linked name or a quotation within a paragraph is its text, whatever the link is called. */
    private static boolean isInSentence(Element element, Sums sums) {
        if (!Tags.isInline(element)) {
            return element.normalName().equals("blockquote");
        }
        Element around = element.parent();
        while (around != null && Tags.isInline(around)) {
            around = around.parent();
        }
        if (around == null) {
            return false;
        }
        Sum sentence = sums.of(around);
        return sentence.ownPoints >= 1 && sentence.ownLetters >= MOST_OF_SENTENCE * sums.of(element).letters;
    }

    private static boolean isStrong(List<String> words, Sum sum, int all) {
        if (words.stream().noneMatch(FurnitureWords::isStrong)) {
            return false;
        }
        boolean canBeLong = words.stream().anyMatch(FurnitureWords::mayBeLong)
                && words.stream().noneMatch(FurnitureWords::isFrame)
                && all - sum.prose >= LEFT_LETTERS;
        return sum.prose <= MOST * all || canBeLong;
    }

    private static boolean isWeak(List<String> words, Sum sum, int all) {
        return sum.prose <= LITTLE * all
                && (sum.letters <= SHORT_LETTERS || sum.linkShare() > MANY_LINKS)
                && words.stream().anyMatch(FurnitureWords::isWeak)
                && words.stream().noneMatch(FurnitureWords.BODY::contains);
    }

    /** A figure may also hold a table, a quotation or a listing, which are text. */
    private static boolean isPicture(Element element, Sum sum) {
        return element.normalName().equals("figure") && sum.figures == 0;
    }

    /** The outermost elements that are unwanted; what is silent is passed over. */
    static Set<Element> find(Element root, Predicate<Element> unwanted) {
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        NodeFilter finder = (node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (isSilent(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (unwanted.test(element)) {
                found.add(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        };
        NodeTraversor.filter(finder, root);
        return found;
    }
}
