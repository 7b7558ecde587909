package dev.talentwire.enrich.lexicon;

/**
 * What an event word says about those it names.
 *
 * @param polarity in [-1, 1]
 * @param role     whom it falls on: the one who acts, the one acted upon, or both
 */
public record Tone(double polarity, Role role) {

    /** Whom a polarity falls on. */
    public enum Role {
        SUBJECT,
        OBJECT,
        BOTH
    }
}
