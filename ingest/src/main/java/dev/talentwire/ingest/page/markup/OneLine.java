package dev.talentwire.ingest.page.markup;

/** A text as it shows on one line: runs of white space, visible or not, become one space. */
public final class OneLine {

    private OneLine() {}

    /** The text without spaces at its ends, and one space for each run of them inside. */
    public static String of(String text) {
        char[] line = new char[text.length()];
        int length = 0;
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = true;
            } else if (!isInvisible(c)) {
                if (pending && length > 0) {
                    line[length++] = ' ';
                }
                pending = false;
                line[length++] = c;
            }
        }
        return new String(line, 0, length);
    }

    private static boolean isSpace(char c) {
        if (c < 0x2000) {
            return c <= ' ' || c == 0x00A0 || c == 0x0085;
        }
        return c <= 0x202F ? c <= 0x200A || c == 0x202F || c == 0x2028 || c == 0x2029 : c == 0x3000;
    }

    /** Zero-width spaces, soft hyphens and byte order marks: copy protection and accidents. Joiners stay: scripts need them. */
    private static boolean isInvisible(char c) {
        return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    }
}
