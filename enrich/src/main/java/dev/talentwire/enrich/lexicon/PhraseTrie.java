package dev.talentwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with a value each; finds the longest one that begins at a place in a text. A step costs one look into a hash table without boxes,
 * a place at which no phrase begins costs one bit, and a lookup at most the length of the longest phrase.
 */
public final class PhraseTrie<V> {

    private static final long EMPTY = -1;

    /** One bit for each character that begins a phrase. */
    private final long[] first = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** Node and next character → next node; open addressing, at most half full, its length a power of two. */
    private long[] keys = empty(64);

    private int[] nodes = new int[64];
    private final List<@Nullable V> values = new ArrayList<>();
    private final Set<String> phrases = new LinkedHashSet<>();

    public PhraseTrie() {
        values.add(null);
    }

    /**
     * A phrase in a text.
     *
     * @param end offset behind its last character
     */
    public record Hit<V>(int end, V value) {}

    /** Adds a phrase; the value it had before, if any, is returned and replaced. */
    public @Nullable V put(String phrase, V value) {
        phrases.add(phrase);
        if (!phrase.isEmpty()) {
            first[phrase.charAt(0) >> 6] |= 1L << phrase.charAt(0);
        }
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            node = grow(node, phrase.charAt(i));
        }
        return values.set(node, value);
    }

    /** The longest phrase that begins at {@code start}. */
    public @Nullable Hit<V> longest(CharSequence text, int start) {
        if (start >= text.length() || !begins(text.charAt(start))) {
            return null;
        }
        int node = 0;
        int end = 0;
        V found = null;
        for (int i = start; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            if (node == 0) {
                break;
            }
            V value = values.get(node);
            if (value != null) {
                end = i + 1;
                found = value;
            }
        }
        return found == null ? null : new Hit<>(end, found);
    }

    public @Nullable V get(String phrase) {
        Hit<V> hit = longest(phrase, 0);
        return hit != null && hit.end() == phrase.length() ? hit.value() : null;
    }

    /** Hands over each phrase with its value, in the order in which they were added. */
    public void forEach(BiConsumer<String, V> action) {
        phrases.forEach(phrase -> {
            V value = get(phrase);
            if (value != null) {
                action.accept(phrase, value);
            }
        });
    }

    /** True when a phrase begins with the character. */
    public boolean begins(char c) {
        return (first[c >> 6] & (1L << c)) != 0;
    }

    /** The node behind a step; 0 when there is none. */
    private int step(int node, char c) {
        long key = key(node, c);
        for (int at = slot(key); keys[at] != EMPTY; at = (at + 1) & (keys.length - 1)) {
            if (keys[at] == key) {
                return nodes[at];
            }
        }
        return 0;
    }

    private int grow(int node, char c) {
        int known = step(node, c);
        if (known != 0) {
            return known;
        }
        int next = values.size();
        values.add(null);
        if (next * 2 > keys.length) {
            widen();
        }
        insert(key(node, c), next);
        return next;
    }

    private void insert(long key, int node) {
        int at = slot(key);
        while (keys[at] != EMPTY) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        nodes[at] = node;
    }

    private void widen() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = empty(oldKeys.length * 2);
        nodes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                insert(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    /** Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4): the high bits of a product. */
    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (1 + Long.numberOfLeadingZeros(keys.length)));
    }

    private static long[] empty(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
