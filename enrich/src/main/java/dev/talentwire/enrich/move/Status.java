package dev.talentwire.enrich.move;

/** How sure the word is; the order is that in which they win when several apply. */
public enum Status {
    DENIED,
    NEGATED,
    RUMOURED,
    PLANNED,
    REPORTED,
    CONFIRMED
}
