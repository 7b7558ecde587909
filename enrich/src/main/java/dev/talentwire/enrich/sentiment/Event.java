package dev.talentwire.enrich.sentiment;

/**
 * Something that happens to companies.
 *
 * @param subject -1 (ruinous) to 1 (splendid) for the company that does it, or that it happens to
 * @param object  the same for the company that it is done to
 */
record Event(Kind kind, double subject, double object) {

    enum Kind {
        EVENT,
        UP,
        DOWN,
        DEPARTURE,
        POACH
    }

    boolean departure() {
        return kind == Kind.DEPARTURE;
    }

    /** A departure against the will of the one who leaves. */
    boolean forced() {
        return departure() && subject <= -0.5;
    }

    /** Only there to shield a phrase from the shorter words inside it. */
    boolean harmless() {
        return subject == 0 && object == 0;
    }

    boolean quantity() {
        return kind == Kind.UP || kind == Kind.DOWN;
    }
}
