package dev.talentwire.ingest.page.markup;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** What elements are by their names in HTML. */
public enum Trait {
    /** Part of a line; a line break is not. */
    INLINE(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
            "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    /** By its nature one paragraph of what is around it. */
    PARAGRAPH("p", "li", "dd", "dt", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr"),
    HEADING("h1", "h2", "h3", "h4", "h5", "h6"),
    /** Shows something that is text and set apart from it. */
    FIGURE("table", "blockquote", "pre"),
    CELL("td", "th"),
    /** A row of a table or an item of a list. */
    ROW("tr", "li"),
    LINK("a"),
    IMAGE("img", "amp-img", "picture"),
    PREFORMATTED("pre"),
    /** Holds no text of an article whatever is in it. */
    SILENT(
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
            "amp-twitter",
            "amp-facebook",
            "amp-instagram",
            "amp-social-share",
            "amp-list",
            "rp",
            "rt"),
    /** What {@link Outline#all} is asked for. */
    INDEXED("meta", "script", "link", "a", "h1", "time"),
    /** Around the article, or around all of the page: a whole page may stand in one form. */
    USUALLY_AROUND("form", "footer", "aside"),
    /** Never furniture, whatever it is called. */
    FRAME("html", "body", "main");

    private static final EnumSet<Trait> NONE = EnumSet.noneOf(Trait.class);
    private static final Map<String, EnumSet<Trait>> BY_NAME = new HashMap<>();

    static {
        for (Trait trait : values()) {
            for (String name : trait.names.split(" ", -1)) {
                BY_NAME.computeIfAbsent(name, key -> EnumSet.noneOf(Trait.class))
                        .add(trait);
            }
        }
    }

    private final String names;

    Trait(String... names) {
        this.names = String.join(" ", names);
    }

    /** All traits of an element's name in small letters; not to be changed. */
    static EnumSet<Trait> of(String name) {
        return BY_NAME.getOrDefault(name, NONE);
    }
}
