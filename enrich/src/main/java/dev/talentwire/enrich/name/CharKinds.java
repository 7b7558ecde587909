package dev.talentwire.enrich.name;

/**
 * What a character is in names: a common or rare surname, how readily it opens, closes or makes a given name, whether it transliterates.
 * The table is part of the model, so that tagging agrees with training.
 */
final class CharKinds {

    /** Kinds below this are for everything that is no Chinese character. */
    private static final byte OTHER = 0;

    private static final byte DIGIT = 1;
    private static final byte LATIN_LOWER = 2;
    private static final byte LATIN_CAPITALISED = 3;
    private static final byte LATIN_UPPER = 4;
    private static final byte LATIN_INITIAL = 5;
    private static final byte LATIN_MIXED = 6;
    static final byte STOP = 7;
    private static final byte PAUSE = 8;
    private static final byte LIST = 9;
    private static final byte MIDDLE_DOT = 10;
    private static final byte BRACKET = 11;
    private static final byte QUOTE = 12;
    static final byte CHINESE = 16;

    static final int FIRST = '\u4e00';
    static final int COUNT = '\u9fff' - FIRST + 1;

    private final byte[] chinese;

    /** @param chinese one kind for each character from U+4E00 on, {@link #COUNT} in number */
    CharKinds(byte[] chinese) {
        this.chinese = chinese;
    }

    byte[] table() {
        return chinese;
    }

    byte of(char c) {
        if (c >= FIRST && c < FIRST + COUNT) {
            return chinese[c - FIRST];
        }
        if (digit(c)) {
            return DIGIT;
        }
        return switch (c) {
            case '。', '!', '?', '\n', ';' -> STOP;
            case ',', ':', '…', '—', '|' -> PAUSE;
            case '、' -> LIST;
            case '·' -> MIDDLE_DOT;
            case '(', ')', '《', '》', '【', '】' -> BRACKET;
            case '“', '”', '‘', '’', '"' -> QUOTE;
            default -> OTHER;
        };
    }

    static byte ofLatin(CharSequence text, int start, int end) {
        int upper = 0;
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                upper++;
            }
        }
        if (upper == 0) {
            return LATIN_LOWER;
        }
        if (upper == end - start || (upper == end - start - 1 && text.charAt(end - 1) == '.')) {
            return end - start <= 2 ? LATIN_INITIAL : LATIN_UPPER;
        }
        return upper == 1 && Character.isUpperCase(text.charAt(start)) ? LATIN_CAPITALISED : LATIN_MIXED;
    }

    static boolean punctuation(byte kind) {
        return kind >= STOP && kind <= QUOTE && kind != MIDDLE_DOT;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '\u00C0' && c < '\u0250');
    }

    /** A Latin word goes on over letters, over an apostrophe or hyphen before a letter, and over the dot behind an initial. */
    static boolean insideLatin(CharSequence text, int at) {
        char c = text.charAt(at);
        if (latin(c)) {
            return true;
        }
        if (c == '.') {
            char before = text.charAt(at - 1);
            return before >= 'A' && before <= 'Z' && (at < 2 || !latin(text.charAt(at - 2)));
        }
        return (c == '\'' || c == '-') && at + 1 < text.length() && latin(text.charAt(at + 1));
    }
}
