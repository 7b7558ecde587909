package dev.talentwire.enrich.move;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Binary signs, each written piece by piece and kept as a hash of 64 bits over its characters, so that no string is made: an article has
 * hundreds of ties with hundreds of signs each. However a sign is cut into pieces, its hash is that of the whole. Reused from tie to
 * tie; for one thread.
 */
final class Signs {

    /** Base of the polynomial over the characters; odd, so that it can be undone modulo 2^64. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private static final String[] SMALL = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private long[] hashes = new long[256];
    /** Number of pieces before each. */
    private int[] firsts = new int[256];

    private String[] pieces = new String[1024];
    private int size;
    private int written;

    /** Begins a sign; another one ends it. */
    Signs add(String piece) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
        }
        firsts[size] = written;
        hashes[size] = 0;
        size++;
        return and(piece);
    }

    /** Goes on with the sign begun last. */
    Signs and(String piece) {
        if (written == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * written);
        }
        pieces[written++] = piece;
        hashes[size - 1] = on(hashes[size - 1], piece);
        return this;
    }

    /** Goes on with a stretch of a text. */
    Signs and(String text, int from, int to) {
        return and(text.substring(from, to));
    }

    Signs and(int number) {
        return and(number >= 0 && number < SMALL.length ? SMALL[number] : String.valueOf(number));
    }

    Signs and(boolean value) {
        return and(value ? "true" : "false");
    }

    Signs and(Enum<?> value) {
        return and(value.name());
    }

    /** Adds each sign once more, with a word before it. */
    void addAllBehind(String word) {
        int count = size;
        for (int i = 0; i < count; i++) {
            int first = firsts[i];
            int last = i + 1 < size ? firsts[i + 1] : written;
            add(word);
            for (int piece = first; piece < last; piece++) {
                and(pieces[piece]);
            }
        }
    }

    void clear() {
        size = 0;
        written = 0;
    }

    int size() {
        return size;
    }

    /** @param index below {@link #size}; a sign may come twice */
    long hash(int index) {
        return hashes[index];
    }

    /** The hash that a sign has. */
    static long hash(String sign) {
        return on(0, sign);
    }

    private static long on(long before, String piece) {
        long hash = before;
        for (int i = 0; i < piece.length(); i++) {
            hash = hash * BASE + piece.charAt(i);
        }
        return hash;
    }

    /** The signs as text, each once: for fitting and for tests. */
    Set<String> spelled() {
        Set<String> spelled = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            int last = i + 1 < size ? firsts[i + 1] : written;
            spelled.add(String.join("", Arrays.copyOfRange(pieces, firsts[i], last)));
        }
        return spelled;
    }
}
