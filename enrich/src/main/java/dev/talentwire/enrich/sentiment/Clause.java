package dev.talentwire.enrich.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text between two commas, stops or line breaks.
 *
 * @param end       offset behind the last character, its punctuation mark left out
 * @param sentence  number of the sentence, from 0
 * @param questions true when it ends with a question mark
 */
record Clause(int start, int end, int sentence, boolean questions) {

    /** A clause without punctuation is cut here, so that looking around inside a clause costs constant time. */
    private static final int LONGEST = 300;

    /** A sentence of more clauses is taken for several, for the same reason. */
    private static final int MOST_CLAUSES = 40;

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        int sentence = 0;
        int inSentence = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stop = "。!?！？\n".indexOf(c) >= 0;
            boolean mark = stop || ",;:，；：…".indexOf(c) >= 0;
            if (mark || i - start >= LONGEST) {
                if (i > start) {
                    clauses.add(new Clause(start, i, sentence, c == '?' || c == '？'));
                    inSentence++;
                }
                start = mark ? i + 1 : i;
            }
            if (stop || inSentence >= MOST_CLAUSES) {
                sentence++;
                inSentence = 0;
            }
        }
        if (start < text.length()) {
            clauses.add(new Clause(start, text.length(), sentence, false));
        }
        return clauses;
    }
}
