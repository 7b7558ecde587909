package dev.talentwire.enrich.move;

/** What a statement says about a person and an employer. */
public enum Kind {
    DEPARTURE,
    JOIN,
    ROLE_CHANGE,
    FOUNDING
}
