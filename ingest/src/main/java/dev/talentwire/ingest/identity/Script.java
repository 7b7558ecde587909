package dev.talentwire.ingest.identity;

import com.hankcs.hanlp.HanLP;

/** Simplified and traditional script, told and folded character by character. */
public final class Script {

    private static final char FIRST_HAN = 0x3400;
    private static final char LAST_HAN = 0x9FFF;

    /** For every Han character its simplified form, taken from HanLP's dictionary. */
    private static final char[] SIMPLIFIED = new char[LAST_HAN + 1 - FIRST_HAN];

    /** Characters that stand for a traditional one: only a simplified text uses them, or nearly so. */
    private static final boolean[] ONLY_SIMPLIFIED = new boolean[SIMPLIFIED.length];

    static {
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            char own = (char) (FIRST_HAN + i);
            String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(own));
            SIMPLIFIED[i] = simplified.length() == 1 && isHan(simplified.charAt(0)) ? simplified.charAt(0) : own;
        }
        // Not asked of HanLP's other dictionary, from simplified to traditional: to load it takes a second at the first
        // article.
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            int target = SIMPLIFIED[i] - FIRST_HAN;
            ONLY_SIMPLIFIED[target] |= target != i && SIMPLIFIED[target] == SIMPLIFIED[i];
        }
    }

    private static final double ENOUGH = 0.2;
    private static final double ENOUGH_KANA = 0.05;

    /** Characters such as 后 and 台 are simplified forms and stand in traditional texts, too: the others weigh this much more. */
    private static final int BOTH_SCRIPTS = 4;

    private Script() {}

    /** The simplified form of a character; itself when it has none. */
    public static char simplified(char c) {
        return isHan(c) ? SIMPLIFIED[c - FIRST_HAN] : c;
    }

    /** Language of a text by its letters, as a BCP 47 tag: zh-Hans, zh-Hant, zh, ja, ko, en; und when there are hardly letters. */
    public static String languageOf(String text) {
        int han = 0;
        int latin = 0;
        int kana = 0;
        int hangul = 0;
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHan(c)) {
                han++;
                traditional += SIMPLIFIED[c - FIRST_HAN] == c ? 0 : 1;
                simplified += ONLY_SIMPLIFIED[c - FIRST_HAN] ? 1 : 0;
            } else if (c >= 0x3041 && c <= 0x30FA) {
                kana++;
            } else if (c >= 0xAC00 && c <= 0xD7A3) {
                hangul++;
            } else if (isBasicLatin(c) || (c >= 0x80 && c < 0x250 && Character.isLetter(c))) {
                latin++;
            }
        }
        int letters = han + kana + hangul + latin;
        if (letters == 0) {
            return "und";
        }
        if (kana > ENOUGH_KANA * letters) {
            return "ja";
        }
        if (hangul > ENOUGH * letters) {
            return "ko";
        }
        if (han < ENOUGH * letters) {
            return "en";
        }
        if (traditional == 0 && simplified == 0) {
            return "zh";
        }
        return traditional * BOTH_SCRIPTS > simplified ? "zh-Hant" : "zh-Hans";
    }

    private static boolean isBasicLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }
}
