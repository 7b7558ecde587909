package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.Span;

/** A word that says that somebody moves, where it stands. */
public record Cue(int start, int end, String word, Frame frame) implements Span {}
