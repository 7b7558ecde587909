package dev.talentwire.ingest.page.markup;

/** What two spellings of one text have in common: its letters and digits, in small letters. */
public final class Key {

    private Key() {}

    /** The key of a text; quotes, dashes and spaces make no difference. */
    public static String of(CharSequence text) {
        var key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int letter = Character.codePointAt(text, i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                key.appendCodePoint(Character.toLowerCase(letter));
            }
        }
        return key.toString();
    }
}
