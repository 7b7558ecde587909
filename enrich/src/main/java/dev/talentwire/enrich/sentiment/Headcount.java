package dev.talentwire.enrich.sentiment;

/** Reads "5名", "两位", "8人" in a clause. */
final class Headcount {

    private static final String MORE_THAN_ONE = "两二三四五六七八九十几数多百千";

    private Headcount() {}

    /** True when the clause counts two people or more. */
    static boolean plural(String text, Clause clause) {
        for (int i = clause.start() + 1; i < clause.end(); i++) {
            char c = text.charAt(i);
            if ((c == '名' || c == '位' || c == '人' || c == '员') && several(text, clause.start(), i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean several(String text, int start, int counter) {
        int i = counter - 1;
        while (i >= start && digit(text.charAt(i))) {
            i--;
        }
        boolean ordinal = i >= start && text.charAt(i) == '第';
        if (i < counter - 1) {
            return !ordinal && !text.substring(i + 1, counter).equals("1");
        }
        return MORE_THAN_ONE.indexOf(text.charAt(i)) >= 0 && (i == start || text.charAt(i - 1) != '第');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
