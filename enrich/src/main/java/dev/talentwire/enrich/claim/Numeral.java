package dev.talentwire.enrich.claim;

/** Whole numbers as news writes them: 22, 1,840, 十二, 二百零三, 两, 百, 数十, 十几; 3.5万 is left alone. */
final class Numeral {

    /** What a numeral may look like, for use inside a pattern. */
    static final String PATTERN = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}|[数几][十百千]|十几|[一二三四五六七八九十百千两零]{1,7})";

    /** 数十 is at least so many tens. */
    private static final int SEVERAL = 2;

    private Numeral() {}

    /** True for what a numeral can end in. */
    static boolean digit(char c) {
        return (c >= '0' && c <= '9') || "一二三四五六七八九十百千两零几".indexOf(c) >= 0;
    }

    /** The number, or the least one that is meant; 0 when the characters make none. */
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
            } else if (c == '数' || (c == '几' && i == 0)) {
                digit = SEVERAL;
            } else {
                digit = c == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c));
            }
        }
        return total + digit;
    }
}
