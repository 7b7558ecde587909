package dev.talentwire.ingest.identity;

/**
 * SimHash (Charikar 2002) over the four-character shingles of a text: near-duplicate texts differ in few of its 64 bits. The text is
 * normalised first, so that script, case, width, spacing and punctuation do not count.
 */
public final class SimHash {

    private static final int BITS = Long.SIZE;
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private SimHash() {}

    /** The hash of a text; 0 for a text of fewer than four letters or digits. */
    public static long of(String text) {
        int[] votes = new int[BITS];
        long shingle = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = normalised(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                // Four UTF-16 units fill a long exactly: the oldest falls out at the top.
                shingle = shingle << Character.SIZE | c;
                length++;
                if (length >= 4) {
                    vote(votes, mixed(shingle));
                }
            }
        }
        long hash = 0;
        for (int bit = 0; bit < BITS; bit++) {
            hash |= (votes[bit] > 0 ? 1L : 0L) << bit;
        }
        return hash;
    }

    /** In how many bits two hashes differ, 0 to 64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < BITS; bit++) {
            votes[bit] += (int) (hash >>> bit & 1) * 2 - 1;
        }
    }

    private static char normalised(char c) {
        char narrow = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
        return Script.simplified(Character.toLowerCase(narrow));
    }

    /** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
    private static long mixed(long key) {
        long h = key;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h;
    }
}
