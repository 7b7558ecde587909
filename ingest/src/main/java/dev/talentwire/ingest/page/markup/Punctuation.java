package dev.talentwire.ingest.page.markup;

/** How much a text looks like prose: by its letters, and by the marks that sentences have and labels lack. */
public final class Punctuation {

    /** Commas and full stops of the scripts that news are written in; the Latin full stop stands in too much else. */
    private static final String MARKS = ",，。、；;？?！!：،؛؟।॥·「」“”„«»";

    private static final String ENDS = ".。！？!?…”\"」』›»;；:：—)）；।؟٫";
    private static final double LETTERS_PER_POINT = 50;
    private static final int HAN_LETTERS = 2;
    private static final char FIRST_EAST_ASIAN = 0x2E80;
    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final byte[] ASCII = new byte[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) (Character.isLetterOrDigit(c) ? 1 : 0);
        }
    }

    private Punctuation() {}

    /** Number of letters and digits; a Han, kana or Hangul character says as much as two others. */
    public static int letters(CharSequence text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += weight(text.charAt(i));
        }
        return letters;
    }

    /** Number of letters and digits, each of which counts as one. */
    public static int characters(CharSequence text) {
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters += Math.min(1, weight(text.charAt(i)));
        }
        return characters;
    }

    private static int weight(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        if (isHan(c)) {
            return HAN_LETTERS;
        }
        return !Character.isLetterOrDigit(c) ? 0 : c >= FIRST_EAST_ASIAN ? HAN_LETTERS : 1;
    }

    /** Whether a character is one of the common Han characters, which are letters without capitals. */
    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Number of sentence marks. */
    public static int marks(CharSequence text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c > '?' && c < '«';
            marks += !isHan(c) && !latin && c != ' ' && MARKS.indexOf(c) >= 0 ? 1 : 0;
        }
        return marks;
    }

    /** Weight of a text as evidence of an article: 1 for each mark and each 50 letters. */
    public static double points(CharSequence text) {
        return points(marks(text), letters(text));
    }

    /** The same of a text that has been counted. */
    public static double points(int marks, int letters) {
        return marks + letters / LETTERS_PER_POINT;
    }

    /** Whether a line ends as a sentence does. */
    public static boolean endsSentence(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
