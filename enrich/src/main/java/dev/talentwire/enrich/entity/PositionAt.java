package dev.talentwire.enrich.entity;

/**
 * A title at a place of the normalised text, with the words before it that belong to it.
 *
 * @param core  offset at which the bare title begins
 * @param title as the normalised text has it
 */
public record PositionAt(int start, int end, int core, String title) implements Span {}
