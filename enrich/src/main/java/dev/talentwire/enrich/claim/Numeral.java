package dev.talentwire.enrich.claim;

/** Whole numbers as news writes them: 22, 1,840, 十二, 二百零三, 两, 上百, 3.5万 is left alone. */
final class Numeral {

    /** What a numeral may look like, for use inside a pattern. */
    static final String PATTERN = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}|[一二三四五六七八九十百千两零]{1,7})";

    private Numeral() {}

    /** True for what a numeral can end in. */
    static boolean digit(char c) {
        return (c >= '0' && c <= '9') || "一二三四五六七八九十百千两零".indexOf(c) >= 0;
    }

    /** The number, or 0 when the characters make none. */
    static int of(String numeral) {
        return Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral.replace(",", "")) : chinese(numeral);
    }

    private static int chinese(String numeral) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
            }
        }
        return total + digit;
    }
}
