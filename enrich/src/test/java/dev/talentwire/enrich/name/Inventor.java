package dev.talentwire.enrich.name;

import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Invents names: of Chinese, Japanese, transliterated and Latin persons, and of organisations. Same seed, same names. */
final class Inventor {

    private final Random random;
    private final List<String> surnames;
    private final List<String> latinGiven = WordGroups.words("latin-given.txt");
    private final List<String> latinFamily = WordGroups.words("latin-family.txt");
    private final List<List<String>> japanese = WordGroups.groups("japanese.txt");
    private final List<List<String>> companyParts = WordGroups.groups("company-parts.txt");
    private final List<String> knownCompanies;
    private final String everyday;
    private final double[] opens;
    private final double[] closes;
    private final double[] alone;
    private final Syllables syllables;

    Inventor(Words words, List<String> surnames, List<String> foreignNames, List<String> knownCompanies, long seed) {
        this.random = new Random(seed);
        this.surnames = surnames;
        this.knownCompanies = knownCompanies;
        this.everyday = everydayCharacters();
        this.opens = shares(words::opensGiven);
        this.closes = shares(words::closesGiven);
        this.alone = shares(words::aloneGiven);
        this.syllables = new Syllables(foreignNames);
    }

    private double[] shares(CharShare share) {
        return everyday.chars()
                .mapToDouble(c -> Math.max(0, share.of((char) c)))
                .toArray();
    }

    private interface CharShare {
        double of(char c);
    }

    /** Level 1 of GB 2312: the 3,755 characters in everyday use. */
    private static String everydayCharacters() {
        byte[] bytes = new byte[2];
        Charset gb = Charset.forName("GB2312");
        StringBuilder all = new StringBuilder();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                bytes[0] = (byte) row;
                bytes[1] = (byte) cell;
                String c = new String(bytes, gb);
                if (c.length() == 1 && Normalizer.chinese(c.charAt(0))) {
                    all.append(c);
                }
            }
        }
        return all.toString();
    }

    /** A person of any kind, in the proportions of Chinese business news. */
    String person() {
        int dice = random.nextInt(100);
        return dice < 86 ? chinese() : dice < 88 ? japanese() : dice < 94 ? foreign() : latin();
    }

    String chinese() {
        return surname() + given();
    }

    private String surname() {
        // Frequent ones come first in the list: this power gives the first hundred about seven of ten names, as in
        // life.
        double place = random.nextDouble();
        return surnames.get((int) (Math.pow(place, 5) * surnames.size()));
    }

    private String given() {
        if (random.nextInt(100) < 22) {
            return String.valueOf(character(alone));
        }
        char first = character(opens);
        char second = random.nextInt(100) < 3 ? first : character(closes);
        return "" + first + second;
    }

    private char character(double[] shares) {
        if (random.nextInt(100) < 6) {
            return everyday.charAt(random.nextInt(everyday.length()));
        }
        double best = -1;
        int chosen = 0;
        for (int tries = 0; tries < 6; tries++) {
            int at = random.nextInt(everyday.length());
            double luck = shares[at] * (0.5 + random.nextDouble());
            if (luck > best) {
                best = luck;
                chosen = at;
            }
        }
        return everyday.charAt(chosen);
    }

    String japanese() {
        return pick(japanese.get(0)) + pick(japanese.get(1));
    }

    String foreign() {
        int parts = random.nextInt(10);
        String first = syllables.word(random);
        return parts < 4 ? first : first + (parts == 9 ? "-" : "·") + syllables.word(random);
    }

    String latin() {
        String given = pick(latinGiven);
        int dice = random.nextInt(10);
        if (dice < 3) {
            return given;
        }
        return given + (dice == 9 ? " " + (char) ('A' + random.nextInt(26)) + ". " : " ") + pick(latinFamily);
    }

    String company() {
        if (random.nextInt(10) < 4) {
            return pick(knownCompanies);
        }
        String brands = companyParts.get(0).getFirst();
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(10) < 8 ? 2 : 3;
        for (int i = 0; i < length; i++) {
            name.append(
                    random.nextInt(4) == 0
                            ? everyday.charAt(random.nextInt(everyday.length()))
                            : brands.charAt(random.nextInt(brands.length())));
        }
        if (random.nextInt(10) < 7) {
            name.append(pick(companyParts.get(1)));
            String form = pick(companyParts.get(2));
            name.append(form.equals("-") ? "" : form);
        }
        return name.toString();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Random random() {
        return random;
    }

    /** Which character follows which in transliterated names; {@code ^} begins and {@code $} ends one. */
    private static final class Syllables {
        private final Map<Character, List<Character>> next = new HashMap<>();

        Syllables(List<String> names) {
            Set<String> parts = new TreeSet<>();
            for (String name : names) {
                if (name.indexOf('·') > 0) {
                    parts.addAll(List.of(name.split("·", -1)));
                }
            }
            for (String part : parts) {
                String marked = "^" + part + "$";
                for (int i = 0; i + 1 < marked.length(); i++) {
                    next.computeIfAbsent(marked.charAt(i), key -> new ArrayList<>())
                            .add(marked.charAt(i + 1));
                }
            }
        }

        String word(Random random) {
            while (true) {
                StringBuilder word = new StringBuilder("^");
                while (word.charAt(word.length() - 1) != '$' && word.length() < 9) {
                    List<Character> choices = next.getOrDefault(word.charAt(word.length() - 1), List.of('$'));
                    word.append(choices.get(random.nextInt(choices.size())));
                }
                if (word.charAt(word.length() - 1) == '$' && word.length() > 3) {
                    return word.substring(1, word.length() - 1);
                }
            }
        }
    }
}
