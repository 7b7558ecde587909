package dev.talentwire.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts normalised text into sentences. */
public final class Sentences {

    /** A text without full stops is cut at commas beyond this many characters: what is read per sentence stays bounded. */
    private static final int LONG = 600;

    private Sentences() {}

    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int paragraph = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean line = c == '\n';
            boolean overlong = i - start >= LONG && (c == ',' || c == ';' || i - start >= 2 * LONG);
            if (!line && !overlong && !stops(text, i)) {
                continue;
            }
            int end = i + 1;
            while (!line && end < text.length() && closes(text.charAt(end))) {
                end++;
            }
            add(sentences, text, start, line ? i : end, paragraph);
            start = end;
            i = end - 1;
            if (line) {
                paragraph++;
            }
        }
        add(sentences, text, start, text.length(), paragraph);
        return sentences;
    }

    private static boolean stops(String text, int i) {
        char c = text.charAt(i);
        return c == '。' || c == '!' || c == '?' || (c == '…' && (i + 1 == text.length() || text.charAt(i + 1) != '…'));
    }

    private static boolean closes(char c) {
        return c == '”' || c == '’' || c == ')' || c == '!' || c == '?' || c == '。' || c == '】';
    }

    private static void add(List<Sentence> sentences, String text, int start, int end, int paragraph) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from < end) {
            sentences.add(new Sentence(from, end, paragraph));
        }
    }
}
