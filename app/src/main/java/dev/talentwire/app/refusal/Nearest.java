package dev.talentwire.app.refusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant. */
public final class Nearest {

    /** As many letters may be wrong, missing or too many; one in short words. */
    private static final int SLIP = 2;

    private static final int SHORT = 6;

    private Nearest() {}

    /** The known word that is a slip of the pen away from a word; empty when there is none. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= SLIP)
                .filter(other -> distance(word, other) <= (other.length() > SHORT ? SLIP : 1))
                .min(Comparator.comparingInt(other -> distance(word, other)));
    }

    /** Levenshtein's distance, by rows of the usual table. */
    private static int distance(String written, String meant) {
        int[] above = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            int[] row = new int[meant.length() + 1];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int same = written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + same);
            }
            above = row;
        }
        return above[meant.length()];
    }
}
