package dev.talentwire.enrich.lexicon;

import dev.talentwire.enrich.lexicon.LexiconFiles.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of single terms: their kinds are those of the shipped files, and they are written as texts are. */
final class TermRules {

    private static final Pattern SURNAME = Pattern.compile("[\\u3400-\\u9fff]{1,2}");

    private final LexiconFiles files;

    TermRules(LexiconFiles files) {
        this.files = files;
    }

    void check() {
        kinds("positions.tsv", "seniority");
        kinds("position-modifiers.tsv", "kind");
        kinds("moves.tsv", "frame");
        words(
                "surnames.txt",
                0,
                word -> SURNAME.matcher(word).matches(),
                "is no surname; write one or two Chinese characters");
        words(
                "not-persons.txt",
                0,
                word -> word.length() > 1,
                "is too short; write a word that looks like a name and is none");
        everyday();
        for (Row row : own("foreign-names.tsv", 1)) {
            for (String alias : row.list(1)) {
                if (alias.equals(row.cell(0))) {
                    files.problem(row, alias, "is the name itself; list only other names of the person");
                }
            }
        }
    }

    /** The second column holds one of the values that the shipped file uses. */
    private void kinds(String file, String column) {
        Set<String> known = files.rows(file, 2).stream()
                .filter(row -> !row.own())
                .map(row -> row.cell(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Row row : own(file, 2)) {
            if (row.cell(0).isEmpty()) {
                files.problem(row, "", "has no term in its first column");
            }
            if (!known.contains(row.cell(1))) {
                files.problem(row, row.cell(1), "is no " + column + "; use one of " + known);
            }
        }
    }

    private void everyday() {
        Set<String> moves =
                files.rows("moves.tsv", 2).stream().map(row -> row.cell(0)).collect(Collectors.toSet());
        words("everyday-words.txt", 0, word -> word.equals("weak") || moves.contains(word), "is no word of moves.tsv");
        words("everyday-words.txt", 1, moves::contains, "is no word of moves.tsv");
    }

    private void words(String file, int column, Predicate<String> right, String what) {
        for (Row row : own(file, 1)) {
            for (String word : row.cell(column).isEmpty()
                    ? new String[0]
                    : row.cell(column).split("\\s+", -1)) {
                if (!right.test(word)) {
                    files.problem(row, word, what);
                }
            }
        }
    }

    private List<Row> own(String file, int columns) {
        return files.rows(file, columns).stream().filter(Row::own).toList();
    }
}
