package dev.talentwire.ingest.decode;

/**
 * Counts what of a document is UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
 *
 * @param wide     well-formed sequences of three or four bytes, as every Han character has
 * @param narrow   well-formed sequences of two bytes
 * @param broken   bytes that are part of no well-formed sequence
 * @param highRuns runs of bytes above 0x7F
 * @param single   such runs of one byte
 */
record Utf8Scan(int wide, int narrow, int broken, int highRuns, int single) {

    private static final int ASCII_END = 0x80;
    private static final int CONTINUATION_MASK = 0xC0;

    /** What was counted, for people. */
    String told() {
        return wide + " sequences of three or four bytes, " + narrow + " of two, " + broken + " bytes that fit none";
    }

    static Utf8Scan of(byte[] bytes) {
        int wide = 0;
        int narrow = 0;
        int broken = 0;
        int highRuns = 0;
        int single = 0;
        int runLength = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < ASCII_END) {
                single += runLength == 1 ? 1 : 0;
                runLength = 0;
                do {
                    i++;
                } while (i < bytes.length && bytes[i] >= 0);
                continue;
            }
            highRuns += runLength == 0 ? 1 : 0;
            int length = sequence(bytes, i, lead);
            if (length == 2) {
                narrow++;
            } else if (length > 2) {
                wide++;
            } else if (length == 0) {
                broken++;
            }
            int step = length < 0 ? bytes.length - i : Math.max(1, length);
            runLength += step;
            i += step;
        }
        single += runLength == 1 ? 1 : 0;
        return new Utf8Scan(wide, narrow, broken, highRuns, single);
    }

    /** Length of the sequence at {@code at}: 0 when it is broken, negative when the document was cut inside it. */
    private static int sequence(byte[] bytes, int at, int lead) {
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if (at + k >= bytes.length) {
                return -1;
            }
            int next = bytes[at + k] & 0xFF;
            if ((next & CONTINUATION_MASK) != ASCII_END || (k == 1 && misplaced(lead, next))) {
                return 0;
            }
        }
        return length;
    }

    /** Overlong forms, surrogates, and code points beyond Unicode show in the second byte. */
    private static boolean misplaced(int lead, int second) {
        return (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
    }

    boolean ascii() {
        return highRuns == 0;
    }

    boolean valid() {
        return broken == 0;
    }

    /** A text in UTF-8 that was damaged here and there, such as by a cut in the middle of a character. */
    boolean damaged() {
        return broken > 0 && (long) broken * 20 <= wide + narrow;
    }

    /** Letters beyond ASCII stand alone, as accents and quotes in a Western single-byte charset do. */
    boolean sparse() {
        return single * 2 > highRuns;
    }
}
