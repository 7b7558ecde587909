package dev.talentwire.ingest.page.markup;

/** What two spellings of one text have in common: its letters and digits, in small letters. */
public final class Key {

    private Key() {}

    /** The key of a text; quotes, dashes and spaces make no difference. */
    public static String of(String text) {
        char[] key = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Punctuation.isHan(c)) {
                key[length++] = c;
            } else if (Character.isSurrogate(c)) {
                return ofCodePoints(text);
            } else if (Character.isLetterOrDigit(c)) {
                key[length++] = Character.toLowerCase(c);
            }
        }
        return new String(key, 0, length);
    }

    /** The first character of a text's key, found without making it; 0 of a text that has none. */
    public static char firstOf(String text) {
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                int small = Character.toLowerCase(letter);
                return Character.isBmpCodePoint(small) ? (char) small : Character.highSurrogate(small);
            }
            i += Character.charCount(letter);
        }
        return 0;
    }

    /** The same, for texts with characters that take two places. */
    private static String ofCodePoints(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> key.appendCodePoint(Character.toLowerCase(letter)));
        return key.toString();
    }
}
