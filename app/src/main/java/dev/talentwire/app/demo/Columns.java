package dev.talentwire.app.demo;

/** Columns that stay aligned on a terminal, where a Chinese character is as wide as two Latin letters. */
final class Columns {

    private static final int FIRST_WIDE = 0x1100;

    /** East Asian punctuation, kana, hangul, full-width forms and emoji: wide without being ideographs. */
    private static final int[][] WIDE = {
        {0x3000, 0x303E}, {0x3041, 0x33FF}, {0xAC00, 0xD7A3}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0x1F300, 0x1FAFF}
    };

    private Columns() {}

    /** The text, filled up with spaces to a width; longer text stays whole. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Cells that the text takes. */
    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return point >= FIRST_WIDE && (Character.isIdeographic(point) || isAmong(point));
    }

    private static boolean isAmong(int point) {
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
