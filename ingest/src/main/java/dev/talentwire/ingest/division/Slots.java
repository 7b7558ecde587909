package dev.talentwire.ingest.division;

import java.util.Set;

/**
 * A share of all sources: those whose id falls into one of the slots. Every instance computes the same, from the id alone.
 *
 * @param owned numbers of slots, from 0
 * @param all   how many slots there are, at least 1
 */
public record Slots(Set<Integer> owned, int all) {

    public Slots {
        owned = Set.copyOf(owned);
    }

    /** Every source. */
    public static Slots everything() {
        return new Slots(Set.of(0), 1);
    }

    /** Not one. */
    public static Slots nothing() {
        return new Slots(Set.of(), 1);
    }

    /** Whether a source belongs here. */
    public boolean hold(String sourceId) {
        return owned.contains(Math.floorMod(sourceId.hashCode(), all));
    }
}
