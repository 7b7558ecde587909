package dev.talentwire.enrich.lexicon;

import dev.talentwire.enrich.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The words by which an employer that nobody listed is recognised, with their weights. Read from {@code company-names.tsv}. */
public final class NameWords {

    private final PhraseTrie<Double> endingsBackwards = new PhraseTrie<>();
    private final PhraseTrie<Double> endings = new PhraseTrie<>();
    private final PhraseTrie<Double> beforeBackwards = new PhraseTrie<>();
    private final PhraseTrie<Double> behind = new PhraseTrie<>();
    private final PhraseTrie<Boolean> studies = new PhraseTrie<>();
    private final Set<String> types = new HashSet<>();
    private final BitSet typeLasts = new BitSet();
    private final Set<String> generics = new HashSet<>();
    private final BitSet genericLasts = new BitSet();
    private final BitSet stops = new BitSet();
    private final BitSet edges = new BitSet();
    private final BitSet tails = new BitSet();

    NameWords(LexiconFiles files, Normalizer normalizer) {
        for (LexiconFiles.Row row : files.rows("company-names.tsv", 3)) {
            read(files, row, normalizer);
        }
    }

    private void read(LexiconFiles files, LexiconFiles.Row row, Normalizer normalizer) {
        String role = row.cell(0);
        double weight = weight(files, row);
        for (String written : row.cell(2).split(" ", -1)) {
            String word = normalizer.word(written);
            if (word.isEmpty()) {
                continue;
            }
            switch (role) {
                case "ending" -> {
                    endings.put(word, weight);
                    endingsBackwards.put(backwards(word), weight);
                }
                case "before" -> beforeBackwards.put(backwards(word), weight);
                case "behind" -> behind.put(word, weight);
                case "study" -> studies.put(word, true);
                case "stop" -> word.chars().forEach(stops::set);
                case "edge" -> word.chars().forEach(edges::set);
                case "tail" -> word.chars().forEach(tails::set);
                case "type" -> {
                    types.add(word);
                    typeLasts.set(word.charAt(word.length() - 1));
                }
                case "generic" -> {
                    generics.add(word);
                    genericLasts.set(word.charAt(word.length() - 1));
                }
                default -> {
                    files.problem(
                            row,
                            role,
                            "is no role; use ending, before, behind, type, generic, stop, edge, tail or study");
                    return;
                }
            }
        }
    }

    private static double weight(LexiconFiles files, LexiconFiles.Row row) {
        try {
            return Double.parseDouble(row.cell(1));
        } catch (NumberFormatException e) {
            files.problem(row, row.cell(1), "is no weight; write a number such as 2.5");
            return 0;
        }
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** What names end in. */
    public PhraseTrie<Double> endings() {
        return endings;
    }

    /** What names end in, spelled backwards. */
    public PhraseTrie<Double> endingsBackwards() {
        return endingsBackwards;
    }

    /** True when a word closes as employers' names do: 石智行. */
    public boolean endsName(String word) {
        PhraseTrie.Hit<Double> hit = word.isEmpty() || !endingsBackwards.begins(word.charAt(word.length() - 1))
                ? null
                : endingsBackwards.longest(backwards(word), 0);
        return hit != null && hit.end() > 1 && hit.end() < word.length();
    }

    /** What stands before names, spelled backwards. */
    public PhraseTrie<Double> beforeBackwards() {
        return beforeBackwards;
    }

    public PhraseTrie<Double> behind() {
        return behind;
    }

    /** What speaks of studying at a university rather than of working there. */
    public PhraseTrie<Boolean> studies() {
        return studies;
    }

    /** True for nouns that say what kind of employer a name belongs to: 厂商, 平台. */
    public boolean type(String word) {
        return !word.isEmpty() && endsType(word.charAt(word.length() - 1)) && types.contains(word);
    }

    /** False for a character in which no such noun ends. */
    public boolean endsType(char c) {
        return typeLasts.get(c);
    }

    /** True for words that are neither a name nor a name's stem. */
    public boolean generic(String word) {
        return !word.isEmpty() && genericLasts.get(word.charAt(word.length() - 1)) && generics.contains(word);
    }

    /** True for a word of one character that no name reaches over. */
    public boolean stop(char c) {
        return stops.get(c);
    }

    /** True for a word of one character that neither begins nor ends a name. */
    public boolean edge(char c) {
        return edges.get(c);
    }

    /** True for a word of one character that ends no name. */
    public boolean tail(char c) {
        return tails.get(c);
    }
}
