package dev.talentwire.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final long[] hashes;
    private final @Nullable String[] clusters;
    private final List<Map<Integer, List<Integer>>> buckets = new ArrayList<>();
    private int next;

    /**
     * An empty index.
     *
     * @param capacity texts remembered, at least 1; some 100 bytes each
     */
    public NearDuplicates(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ", and must be at least 1");
        }
        hashes = new long[capacity];
        clusters = new String[capacity];
        for (int band = 0; band < BANDS; band++) {
            buckets.add(new HashMap<>());
        }
    }

    /** The cluster of the nearest text within the tolerance, the one seen first among equals. */
    public Optional<String> clusterOf(long hash) {
        int nearest = -1;
        int least = TOLERANCE + 1;
        for (int band = 0; band < BANDS; band++) {
            for (int slot : buckets.get(band).getOrDefault(bandOf(hash, band), List.of())) {
                int distance = SimHash.distance(hash, hashes[slot]);
                if (distance < least) {
                    least = distance;
                    nearest = slot;
                }
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.ofNullable(clusters[nearest]);
    }

    /** Remembers a text. */
    public void add(long hash, String cluster) {
        if (clusters[next] != null) {
            forget(next);
        }
        hashes[next] = hash;
        clusters[next] = cluster;
        for (int band = 0; band < BANDS; band++) {
            buckets.get(band)
                    .computeIfAbsent(bandOf(hash, band), key -> new ArrayList<>())
                    .add(next);
        }
        next = (next + 1) % hashes.length;
    }

    private void forget(int slot) {
        for (int band = 0; band < BANDS; band++) {
            List<Integer> bucket = buckets.get(band).getOrDefault(bandOf(hashes[slot], band), List.of());
            bucket.remove((Object) slot);
        }
    }

    private static int bandOf(long hash, int band) {
        return (int) (hash >>> (band * BAND_BITS)) & BAND_MASK;
    }
}
