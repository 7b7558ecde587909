package dev.talentwire.ingest.page.markup;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Whether a page itself says that an element is not to be seen; style sheets are not looked at. */
public final class Hidden {

    private Hidden() {}

    /** Of the element alone, whatever holds it. */
    public static boolean is(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || isByStyle(attributes.get("style"));
    }

    static boolean isByStyle(String style) {
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }
}
