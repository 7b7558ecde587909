package dev.talentwire.enrich.claim;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Whole numbers as news writes them: 22, 1,840, 1.4万, 十二, 二百零三, 两, 百, 数十, 七八百, 十几. */
final class Numeral {

    /** What a numeral may look like, for use inside a pattern; never the tail of a longer one, as 25万 of 1.25万. */
    static final String PATTERN =
            "(?<![0-9万萬.])(?<![0-9],)(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\\.[0-9]{1,4})?[万萬]|[0-9]{1,6}(?!\\.[0-9])|[数數几幾][十百千万萬]|十[几幾]|[一二三四五六七八九十百千两兩零]{1,7}(?:[万萬][一二三四五六七八九十百千两兩零]{0,7})?)";

    /** 数十, 十几 and 七八百 say no exact number. */
    private static final Pattern VAGUE = Pattern.compile("[数數几幾]|[一二三四五六七八九][一二三四五六七八九]|[万萬]$");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** 数十 is at least so many tens. */
    private static final int SEVERAL = 2;

    private Numeral() {}

    /** True for what a numeral can end in. */
    static boolean digit(char c) {
        return (c >= '0' && c <= '9') || "一二三四五六七八九十百千万两零几".indexOf(c) >= 0;
    }

    /** The number, or the least one that is meant; 0 when the characters make none. */
    static int of(String numeral) {
        if (!Character.isDigit(numeral.charAt(0))) {
            return chinese(numeral);
        }
        String digits = numeral.replace(",", "");
        return "万萬".indexOf(digits.charAt(digits.length() - 1)) >= 0
                ? new BigDecimal(digits.substring(0, digits.length() - 1))
                        .multiply(TEN_THOUSAND)
                        .intValue()
                : Integer.parseInt(digits);
    }

    /** True when the numeral is better quoted than counted. */
    static boolean vague(String numeral) {
        return VAGUE.matcher(numeral).find();
    }

    private static int chinese(String numeral) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (c == '万' || c == '萬') {
                total = Math.max(total + digit, 1) * 10_000;
                digit = 0;
            } else if (unit > 0) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            } else if (c == '数' || c == '數' || ((c == '几' || c == '幾') && i == 0)) {
                digit = SEVERAL;
            } else {
                digit = c == '两' || c == '兩' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c));
            }
        }
        return total + digit;
    }
}
