package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words in the names of a page's elements: {@code relatedNews-list} has related, news and list. */
final class NameWords {

    /** What sites name their parts by, beside class and id, which generated styles leave empty of meaning. */
    private static final List<String> OTHERS =
            List.of("role", "data-testid", "data-component", "data-module", "data-qa", "data-type", "aria-label");

    private static final int LONGEST_NAME = 300;

    /** A page calls many of its elements the same. */
    private final Map<String, List<String>> known = new HashMap<>();

    private final Set<String> all = new HashSet<>();

    /** All words of an element, in small letters. */
    List<String> of(Part part) {
        String kind = part.attr("class");
        String id = part.attr("id");
        int named = (kind.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        boolean others = part.attributeCount() > named + (part.hasAttribute("href") ? 1 : 0);
        List<String> words = List.of();
        if (!kind.isEmpty()) {
            words = words(kind);
        }
        if (!id.isEmpty()) {
            words = joined(words, words(id));
        }
        for (int i = 0; others && i < OTHERS.size(); i++) {
            String name = part.attr(OTHERS.get(i));
            words = name.isEmpty() ? words : joined(words, words(name));
        }
        return words;
    }

    /** Whether an element that was asked for its words bears one of these. */
    boolean hasAny(Set<String> words) {
        return !Collections.disjoint(all, words);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        if (some.isEmpty()) {
            return more;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private List<String> words(String names) {
        return names.length() > LONGEST_NAME ? List.of() : known.computeIfAbsent(names, this::split);
    }

    private List<String> split(String names) {
        List<String> words = new ArrayList<>();
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
        all.addAll(words);
        return List.copyOf(words);
    }
}
