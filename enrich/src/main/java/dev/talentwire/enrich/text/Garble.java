package dev.talentwire.enrich.text;

/**
 * A stretch of an article that nobody can read, because it went through a wrong encoding on its way.
 *
 * @param start     offset of its first UTF-16 unit in the source
 * @param end       offset behind its last one
 * @param confusion what went wrong
 */
public record Garble(int start, int end, Confusion confusion) {

    /** How the bytes of a text were misunderstood. */
    public enum Confusion {
        UTF8_AS_GBK("UTF-8 read as GBK"),
        UTF8_AS_LATIN("UTF-8 read as Windows-1252"),
        GBK_AS_LATIN("GBK read as Windows-1252"),
        GBK_OUT_OF_STEP("GBK read out of step by one byte"),
        LOST("bytes that could not be decoded");

        private final String words;

        Confusion(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
