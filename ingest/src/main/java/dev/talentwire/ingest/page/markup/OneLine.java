package dev.talentwire.ingest.page.markup;

/** A text as it shows on one line: runs of white space, visible or not, become one space. */
public final class OneLine {

    private OneLine() {}

    /** The text without spaces at its ends, and one space for each run of them inside. */
    public static String of(CharSequence text) {
        var line = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = true;
            } else if (!isInvisible(c)) {
                if (pending && !line.isEmpty()) {
                    line.append(' ');
                }
                pending = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == 0x00A0
                || c == 0x3000
                || c == 0x0085
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x2028
                || c == 0x2029;
    }

    /** Zero-width spaces, soft hyphens and byte order marks: copy protection and accidents. Joiners stay: scripts need them. */
    private static boolean isInvisible(char c) {
        return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    }
}
