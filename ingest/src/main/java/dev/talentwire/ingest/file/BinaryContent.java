package dev.talentwire.ingest.file;

import java.nio.charset.StandardCharsets;

/** Tells images, archives and the like from text by their first bytes. */
final class BinaryContent {

    private static final int LOOKED_AT = 8192;

    /** Text has hardly any control characters, in whatever character set; bytes at random have one in eleven. */
    private static final int ONE_IN = 50;

    /** PDF holds enough text to pass for it. */
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private static final String WHITE_SPACE = "\t\n\f\r";

    private BinaryContent() {}

    static boolean isIn(byte[] bytes) {
        if (begins(bytes, PDF)) {
            return true;
        }
        // In UTF-16 every other byte may be zero.
        if (begins(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})
                || begins(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return false;
        }
        int end = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && WHITE_SPACE.indexOf(bytes[i]) < 0) {
                controls++;
            }
        }
        return controls * ONE_IN > end;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
