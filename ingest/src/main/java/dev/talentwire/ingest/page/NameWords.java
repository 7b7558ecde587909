package dev.talentwire.ingest.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The words in an element's class names and id: {@code relatedNews-list} has related, news and list. */
final class NameWords {

    private NameWords() {}

    /** Whether any of an element's words is among the given ones, which are in small letters. */
    static boolean anyOf(Element element, Set<String> words) {
        return anyOf(element.className(), words) || anyOf(element.id(), words);
    }

    private static boolean anyOf(String names, Set<String> words) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (end || hump) {
                if (i > start && words.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = hump ? i : i + 1;
            }
        }
        return false;
    }
}
