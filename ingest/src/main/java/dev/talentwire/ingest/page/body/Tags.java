package dev.talentwire.ingest.page.body;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements are by their names in HTML. */
final class Tags {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
            "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "dd", "dt", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> FIGURES = Set.of("table", "blockquote", "pre");

    private Tags() {}

    /** Whether an element is part of a line; line breaks are not. */
    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Whether an element is by its nature one paragraph of what is around it. */
    static boolean isParagraph(Element element) {
        return PARAGRAPHS.contains(element.normalName());
    }

    static boolean isCell(Element element) {
        String name = element.normalName();
        return name.equals("td") || name.equals("th") || name.equals("tr");
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    static boolean isLink(Element element) {
        return element.normalName().equals("a");
    }

    /** Whether the page itself marks an element as the article's body. */
    static boolean isDeclaredBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /** Whether an element shows something that is text and set apart from it. */
    static boolean isFigure(Element element) {
        return FIGURES.contains(element.normalName());
    }
}
