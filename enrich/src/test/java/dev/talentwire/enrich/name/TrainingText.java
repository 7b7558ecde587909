package dev.talentwire.enrich.name;

import dev.talentwire.enrich.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks known names in texts, exchanges names for invented ones, and fills templates. */
final class TrainingText {

    /** Lines of everyday.txt. */
    private static final int DATES = 0;

    private static final int SCHOOLS = 1;
    private static final int NICKNAMES = 2;
    private static final int AFTER_NAMES = 3;
    private static final int BEFORE_NAMES = 4;
    private static final int LATIN_WORDS = 5;

    private final Inventor inventor;
    private final List<String> titles;
    private final List<String> notPersons;
    private final List<List<String>> everyday = WordGroups.lines("everyday.txt").stream()
            .map(line -> List.of(line.split("\\s+", -1)))
            .toList();

    TrainingText(Inventor inventor, List<String> titles, List<String> notPersons) {
        this.inventor = inventor;
        this.titles = titles;
        this.notPersons = notPersons;
    }

    /** Every place of every given name in the text; where names overlap, the longest one. */
    static Example mark(String text, Set<String> persons, Set<String> organisations) {
        List<Name> found = new ArrayList<>();
        persons.forEach(name -> places(text, name, Name.Type.PERSON, found));
        organisations.forEach(name -> places(text, name, Name.Type.ORGANISATION, found));
        found.sort(Comparator.comparingInt((Name span) -> span.start() - span.end())
                .thenComparingInt(Name::start));
        boolean[] taken = new boolean[text.length()];
        List<Name> names = new ArrayList<>();
        for (Name span : found) {
            if (!taken[span.start()] && !taken[span.end() - 1]) {
                Arrays.fill(taken, span.start(), span.end(), true);
                names.add(span);
            }
        }
        names.sort(Comparator.comparingInt(Name::start));
        return new Example(text, names);
    }

    private static void places(String text, String name, Name.Type type, List<Name> into) {
        for (int at = text.indexOf(name); at >= 0 && !name.isEmpty(); at = text.indexOf(name, at + 1)) {
            into.add(new Name(at, at + name.length(), type, 0));
        }
    }

    /** The same text with other names; one name stays one name. */
    Example exchange(Example example) {
        Map<String, String> others = new HashMap<>();
        Builder out = new Builder();
        int from = 0;
        for (Name span : example.names()) {
            String name = example.text().substring(span.start(), span.end());
            out.text(example.text().substring(from, span.start()));
            out.name(others.computeIfAbsent(name, key -> other(key, span.type())), span.type());
            from = span.end();
        }
        out.text(example.text().substring(from));
        return out.build();
    }

    private String other(String name, Name.Type type) {
        if (type == Name.Type.ORGANISATION) {
            return inventor.company();
        }
        return name.length() > 4 || inventor.random().nextInt(8) == 0 ? inventor.person() : inventor.chinese();
    }

    /** The same text with names for its pronouns, and here and there with a word between a name and what follows or precedes it. */
    Example loosen(Example example) {
        String text = example.text();
        Builder out = new Builder();
        int next = 0;
        int i = 0;
        while (i < text.length()) {
            if (next < example.names().size() && example.names().get(next).start() == i) {
                Name name = example.names().get(next++);
                boolean person = name.type() == Name.Type.PERSON;
                if (person && i > 0 && inventor.random().nextInt(4) == 0) {
                    out.text(inventor.pick(everyday.get(BEFORE_NAMES)));
                }
                out.name(text.substring(i, name.end()), name.type());
                i = name.end();
                if (person) {
                    follow(text, i, out);
                }
            } else if (pronoun(text, i)) {
                out.name(inventor.chinese(), Name.Type.PERSON);
                i++;
                follow(text, i, out);
            } else {
                out.text(String.valueOf(text.charAt(i)));
                i++;
            }
        }
        return out.build();
    }

    private void follow(String text, int at, Builder out) {
        boolean open =
                at < text.length() && Normalizer.chinese(text.charAt(at)) && "的和与及等".indexOf(text.charAt(at)) < 0;
        if (open && inventor.random().nextInt(3) == 0) {
            out.text(inventor.pick(everyday.get(AFTER_NAMES)));
        }
    }

    /** 他 or 她 alone, not in 他们, 其他, 他人, 吉他, 排他, 利他, 他国, 他说. */
    private static boolean pronoun(String text, int at) {
        if (text.charAt(at) != '他' && text.charAt(at) != '她') {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return "其吉排利".indexOf(before) < 0 && "们人国说".indexOf(after) < 0;
    }

    /** A template with its slots filled. */
    Example fill(String template) {
        Builder out = new Builder();
        int i = 0;
        while (i < template.length()) {
            int open = template.indexOf('{', i);
            int close = template.indexOf('}', i);
            if (open < 0) {
                out.text(template.substring(i));
                break;
            }
            out.text(template.substring(i, open));
            slot(template.substring(open + 1, close), out);
            i = close + 1;
        }
        return out.build();
    }

    private void slot(String slot, Builder out) {
        switch (slot) {
            case "P" ->
                out.name(inventor.random().nextInt(12) == 0 ? inventor.person() : inventor.chinese(), Name.Type.PERSON);
            case "F" -> out.name(inventor.foreign(), Name.Type.PERSON);
            case "L" -> out.name(inventor.latin(), Name.Type.PERSON);
            case "J" -> out.name(inventor.japanese(), Name.Type.PERSON);
            case "C" -> out.name(inventor.company(), Name.Type.ORGANISATION);
            case "T" -> out.text(inventor.pick(titles));
            case "PP" -> list(out, false);
            case "TP" -> list(out, true);
            case "W" -> out.text(inventor.pick(notPersons));
            case "D" -> out.text(inventor.pick(everyday.get(DATES)));
            case "U" -> out.name(inventor.pick(everyday.get(SCHOOLS)), Name.Type.ORGANISATION);
            case "A" -> out.latin(inventor.pick(everyday.get(LATIN_WORDS)));
            case "N" -> out.text(inventor.pick(everyday.get(NICKNAMES)));
            default -> throw new IllegalArgumentException("templates.txt has no slot {" + slot + "}");
        }
    }

    private void list(Builder out, boolean titled) {
        int count = 2 + inventor.random().nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.text(i == count - 1 && inventor.random().nextBoolean() ? "和" : "、");
            }
            if (titled) {
                out.text(inventor.pick(titles));
            }
            out.name(inventor.chinese(), Name.Type.PERSON);
        }
    }

    /** A text that grows with its names. */
    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Name> names = new ArrayList<>();

        void text(String s) {
            text.append(s);
        }

        /** Latin words keep a blank between them. */
        void latin(String s) {
            if (!text.isEmpty() && CharKinds.latin(text.charAt(text.length() - 1)) && CharKinds.latin(s.charAt(0))) {
                text.append(' ');
            }
            text.append(s);
        }

        void name(String s, Name.Type type) {
            latin(s);
            names.add(new Name(text.length() - s.length(), text.length(), type, 0));
        }

        Example build() {
            return new Example(text.toString(), List.copyOf(names));
        }
    }

    static Set<String> normal(Iterable<String> names, Normalizer normalizer) {
        Set<String> normal = new HashSet<>();
        names.forEach(name -> normal.add(normalizer.word(name)));
        normal.removeIf(name -> name.length() < 2);
        return normal;
    }
}
