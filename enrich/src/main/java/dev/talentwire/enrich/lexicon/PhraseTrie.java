package dev.talentwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with a value each; finds the longest one that begins at a place in a text. A step costs one look into a hash map,
 * and a lookup at most the length of the longest phrase.
 */
public final class PhraseTrie<V> {

    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<@Nullable V> values = new ArrayList<>();

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
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            long key = ((long) node << 16) | phrase.charAt(i);
            Integer next = steps.get(key);
            if (next == null) {
                next = values.size();
                values.add(null);
                steps.put(key, next);
            }
            node = next;
        }
        return values.set(node, value);
    }

    /** The longest phrase that begins at {@code start}. */
    public @Nullable Hit<V> longest(CharSequence text, int start) {
        Hit<V> best = null;
        int node = 0;
        for (int i = start; i < text.length(); i++) {
            Integer next = steps.get(((long) node << 16) | text.charAt(i));
            if (next == null) {
                break;
            }
            node = next;
            V value = values.get(node);
            if (value != null) {
                best = new Hit<>(i + 1, value);
            }
        }
        return best;
    }

    public @Nullable V get(String phrase) {
        Hit<V> hit = longest(phrase, 0);
        return hit != null && hit.end() == phrase.length() ? hit.value() : null;
    }
}
