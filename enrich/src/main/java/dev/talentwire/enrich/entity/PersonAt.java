package dev.talentwire.enrich.entity;

/**
 * A person named at a place of the normalised text.
 *
 * @param name the fullest form of the name that the article gives, in simplified script
 */
public record PersonAt(int start, int end, String name) implements Span {}
