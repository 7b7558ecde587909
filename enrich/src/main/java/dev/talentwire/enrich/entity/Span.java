package dev.talentwire.enrich.entity;

/** Something with a place in the normalised text. */
public interface Span {

    int start();

    /** Offset behind the last character. */
    int end();

    default boolean overlaps(int from, int to) {
        return start() < to && from < end();
    }
}
