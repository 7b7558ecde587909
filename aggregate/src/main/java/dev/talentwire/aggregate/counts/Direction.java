package dev.talentwire.aggregate.counts;

/** Which way a move goes, seen from one company. */
public enum Direction {
    DEPARTED,
    ARRIVED,
    CHANGED_ROLE
}
