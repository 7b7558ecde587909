package dev.talentwire.enrich.name;

import java.util.Arrays;

/**
 * Scores of all taggings of one sentence; finds the best one and, for each unit and tag, the best that has this tag there
 * (max-product forward and backward, Viterbi 1967). Reused from sentence to sentence.
 */
final class Lattice {

    private static final float IMPOSSIBLE = -1e9f;

    /** Which tags may precede and follow each tag; the first or last unit of a sentence may be any that begins or ends. */
    private static final int[][] BEFORE = new int[Tag.COUNT][];

    private static final int[][] AFTER = new int[Tag.COUNT][];

    static {
        for (Tag tag : Tag.values()) {
            BEFORE[tag.row] = Arrays.stream(Tag.values())
                    .filter(other -> other.before(tag))
                    .mapToInt(other -> other.row)
                    .toArray();
            AFTER[tag.row] = Arrays.stream(Tag.values())
                    .filter(tag::before)
                    .mapToInt(other -> other.row)
                    .toArray();
        }
    }

    private float[] local = new float[0];
    private float[] forward = new float[0];
    private float[] backward = new float[0];
    private byte[] from = new byte[0];
    private int length;

    /** Makes room for a sentence of {@code length} units; local scores are 0. */
    float[] begin(int length) {
        this.length = length;
        int cells = length * Tag.COUNT;
        if (local.length < cells) {
            local = new float[cells * 2];
            forward = new float[cells * 2];
            backward = new float[cells * 2];
            from = new byte[cells * 2];
        }
        Arrays.fill(local, 0, cells, 0);
        return local;
    }

    /** The best tagging. */
    byte[] best(float[] transitions) {
        for (int i = 0; i < length; i++) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                int cell = i * Tag.COUNT + tag;
                if (i == 0) {
                    forward[cell] = Tag.of(tag).begins ? local[cell] : IMPOSSIBLE;
                    continue;
                }
                float best = Float.NEGATIVE_INFINITY;
                for (int before : BEFORE[tag]) {
                    float score = forward[cell - tag - Tag.COUNT + before] + transitions[before * Tag.COUNT + tag];
                    if (score > best) {
                        best = score;
                        from[cell] = (byte) before;
                    }
                }
                forward[cell] = best + local[cell];
            }
        }
        byte[] tags = new byte[length];
        int tag = last();
        for (int i = length - 1; i >= 0; i--) {
            tags[i] = (byte) tag;
            tag = from[i * Tag.COUNT + tag];
        }
        return tags;
    }

    private int last() {
        int best = 0;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            int cell = (length - 1) * Tag.COUNT;
            if (Tag.of(tag).ends && forward[cell + tag] > forward[cell + best]) {
                best = tag;
            }
        }
        return best;
    }

    /** Prepares {@link #margin}; after {@link #best}. */
    void lookBack(float[] transitions) {
        for (int i = length - 1; i >= 0; i--) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                int cell = i * Tag.COUNT + tag;
                if (i == length - 1) {
                    backward[cell] = Tag.of(tag).ends ? 0 : IMPOSSIBLE;
                    continue;
                }
                float best = Float.NEGATIVE_INFINITY;
                for (int after : AFTER[tag]) {
                    int next = cell - tag + Tag.COUNT + after;
                    best = Math.max(best, backward[next] + local[next] + transitions[tag * Tag.COUNT + after]);
                }
                backward[cell] = best;
            }
        }
    }

    /** By how much {@code tag} at unit {@code i} beats every other tag there. */
    float margin(int i, int tag) {
        float other = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < Tag.COUNT; t++) {
            if (t != tag) {
                other = Math.max(other, total(i, t));
            }
        }
        return total(i, tag) - other;
    }

    private float total(int i, int tag) {
        int cell = i * Tag.COUNT + tag;
        return forward[cell] + backward[cell];
    }
}
