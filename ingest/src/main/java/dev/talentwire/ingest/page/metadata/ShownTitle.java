package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.page.markup.Key;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a declared title that stands in the page by itself: what is before and after it, the template added. */
final class ShownTitle {

    private static final Pattern MARK =
            Pattern.compile("\\s*[_|｜丨»]\\s*|\\s*--+\\s*|\\s+[-–—·•:]\\s+|-(?=[\\p{IsHan}“‘《【「『])");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "select", "a", "nav");
    private static final int MOST_PARTS = 8;
    private static final int SHORTEST = 6;
    private static final int LONGEST_TITLE = 400;

    /** A part that is a small piece of the whole may be the site's name or its section. */
    private static final double FAIR_PART = 0.3;

    private ShownTitle() {}

    static Optional<String> of(Outline page, String declared) {
        List<String> parts = declared.length() > LONGEST_TITLE ? List.of() : parts(declared);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> wanted = new HashMap<>();
        parts.forEach(part -> wanted.putIfAbsent(Key.of(part), part));
        int longest = parts.stream().mapToInt(String::length).max().orElse(0);
        var finder = new Finder(wanted, 2 * longest + SHORTEST);
        page.walk(page.body(), finder);
        return finder.shown.stream().max(Comparator.comparingInt(String::length));
    }

    /** Runs of neighbouring parts, not all of them; none of a title without marks. */
    private static List<String> parts(String declared) {
        List<int[]> bounds = new ArrayList<>();
        Matcher mark = MARK.matcher(declared);
        int from = 0;
        while (mark.find() && bounds.size() < MOST_PARTS) {
            bounds.add(new int[] {from, mark.start()});
            from = mark.end();
        }
        if (bounds.isEmpty()) {
            return List.of();
        }
        bounds.add(new int[] {from, declared.length()});
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < bounds.size(); first++) {
            for (int last = first; last < bounds.size(); last++) {
                String part = declared.substring(bounds.get(first)[0], bounds.get(last)[1])
                        .strip();
                boolean fair = part.length() >= SHORTEST && part.length() >= FAIR_PART * declared.length();
                if (fair && part.length() < declared.strip().length()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static final class Finder implements Outline.Walker {

        private final Map<String, String> wanted;
        private final int longest;
        /** What the keys that are wanted begin with: most texts begin otherwise. */
        private final BitSet firsts = new BitSet();

        private final List<String> shown = new ArrayList<>();

        Finder(Map<String, String> wanted, int longest) {
            this.wanted = wanted;
            this.longest = longest;
            wanted.keySet().stream().filter(key -> !key.isEmpty()).forEach(key -> firsts.set(key.charAt(0)));
        }

        @Override
        public boolean enter(Part part) {
            return !SILENT.contains(part.name());
        }

        @Override
        public void read(Words words) {
            int length = words.text().length();
            if (length >= SHORTEST && length <= longest && firsts.get(Key.firstOf(words.text()))) {
                Optional.ofNullable(wanted.get(Key.of(words.text()))).ifPresent(shown::add);
            }
        }
    }
}
