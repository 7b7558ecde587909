package dev.talentwire.ingest.page.body;

/** How much a text looks like prose: by its letters, and by the marks that sentences have and labels lack. */
final class Punctuation {

    /** Commas and full stops of the scripts that news are written in; the Latin full stop stands in too much else. */
    private static final String MARKS = ",，。、；;？?！!：،؛؟।॥·「」“”„«»";

    private static final String ENDS = ".。！？!?…”\"」』›»;；:：—)）；।؟٫";
    private static final double LETTERS_PER_POINT = 50;
    private static final int HAN_LETTERS = 2;

    private Punctuation() {}

    /** Number of letters and digits; a Han, kana or Hangul character says as much as two others. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters += c >= 0x2E80 ? HAN_LETTERS : 1;
            }
        }
        return letters;
    }

    /** Number of sentence marks. */
    static int marks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return marks;
    }

    /** Weight of a text as evidence of an article: 1 for each mark and each 50 letters. */
    static double points(String text) {
        return marks(text) + letters(text) / LETTERS_PER_POINT;
    }

    /** Whether a line ends as a sentence does. */
    static boolean endsSentence(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
