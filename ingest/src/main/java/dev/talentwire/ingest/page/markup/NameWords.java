package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** The words in an element's names: {@code relatedNews-list} has related, news and list. */
public final class NameWords {

    /** What sites name their parts by, beside class and id, which generated styles leave empty of meaning. */
    private static final List<String> ATTRIBUTES = List.of(
            "class",
            "id",
            "role",
            "data-testid",
            "data-component",
            "data-module",
            "data-qa",
            "data-type",
            "aria-label");

    private static final int LONGEST_NAME = 300;

    private NameWords() {}

    /** All words of an element, in small letters, in the order in which they stand there. */
    public static List<String> of(Element element) {
        int attributes = element.attributesSize();
        if (attributes == 0 || (attributes == 1 && (element.hasAttr("href") || element.hasAttr("style")))) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String attribute : ATTRIBUTES) {
            String names = element.attr(attribute);
            if (!names.isEmpty() && names.length() <= LONGEST_NAME) {
                split(names, words);
            }
        }
        return words;
    }

    /** Whether any of an element's words is among the given ones, which are in small letters. */
    public static boolean anyOf(Element element, Set<String> words) {
        return any(element, words::contains);
    }

    /** Whether any of an element's words is wanted. */
    public static boolean any(Element element, Predicate<String> wanted) {
        return of(element).stream().anyMatch(wanted);
    }

    private static void split(String names, List<String> words) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
    }
}
