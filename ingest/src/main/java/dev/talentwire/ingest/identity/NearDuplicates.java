package dev.talentwire.ingest.identity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cluster of a near-duplicate among the last texts seen. The 64 bits are cut into eight bands: hashes that differ in at
 * most {@link #TOLERANCE} bits share at least one band, so only texts in the same band bucket are compared. The oldest texts are
 * forgotten beyond the capacity. Not safe for use by many threads.
 */
public final class NearDuplicates {

    /** Hashes that differ in more bits belong to different texts. One less than the number of bands. */
    public static final int TOLERANCE = 7;

    private static final int BANDS = TOLERANCE + 1;
    private static final int BAND_BITS = Long.SIZE / BANDS;
    private static final int BAND_MASK = (1 << BAND_BITS) - 1;

    /** No slot. */
    private static final int NONE = -1;

    private final long[] hashes;
    private final @Nullable String[] clusters;

    /** For each band a queue of slots for each of its values, oldest first: its first slot, its last one, and which follows a slot. */
    private final int[][] first = new int[BANDS][BAND_MASK + 1];

    private final int[][] last = new int[BANDS][BAND_MASK + 1];
    private final int[][] following;
    private int next;

    /**
     * An empty index.
     *
     * @param capacity texts remembered, at least 1; some 48 bytes each, used or not, and a cluster's name for those that are
     */
    public NearDuplicates(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ", and must be at least 1");
        }
        hashes = new long[capacity];
        clusters = new String[capacity];
        following = new int[BANDS][capacity];
        for (int band = 0; band < BANDS; band++) {
            Arrays.fill(first[band], NONE);
        }
    }

    /** The cluster of the nearest text within the tolerance, the one seen first among equals. */
    public Optional<String> clusterOf(long hash) {
        int nearest = NONE;
        int least = TOLERANCE + 1;
        for (int band = 0; band < BANDS; band++) {
            for (int slot = first[band][bandOf(hash, band)]; slot != NONE; slot = following[band][slot]) {
                int distance = SimHash.distance(hash, hashes[slot]);
                if (distance < least) {
                    least = distance;
                    nearest = slot;
                }
            }
        }
        return nearest == NONE ? Optional.empty() : Optional.ofNullable(clusters[nearest]);
    }

    /** Remembers a text. */
    public void add(long hash, String cluster) {
        if (clusters[next] != null) {
            forget(next);
        }
        hashes[next] = hash;
        clusters[next] = cluster;
        for (int band = 0; band < BANDS; band++) {
            int value = bandOf(hash, band);
            following[band][next] = NONE;
            if (first[band][value] == NONE) {
                first[band][value] = next;
            } else {
                following[band][last[band][value]] = next;
            }
            last[band][value] = next;
        }
        next = (next + 1) % hashes.length;
    }

    /** The oldest slot of all is the oldest of each queue that it is in. */
    private void forget(int slot) {
        for (int band = 0; band < BANDS; band++) {
            first[band][bandOf(hashes[slot], band)] = following[band][slot];
        }
    }

    private static int bandOf(long hash, int band) {
        return (int) (hash >>> (band * BAND_BITS)) & BAND_MASK;
    }
}
