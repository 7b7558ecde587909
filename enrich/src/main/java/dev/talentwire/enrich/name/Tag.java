package dev.talentwire.enrich.name;

import org.jspecify.annotations.Nullable;

/** The part that a unit plays in a name. */
enum Tag {
    OUTSIDE(0, null, true, true),
    PERSON_FIRST(1, Name.Type.PERSON, true, false),
    PERSON_INNER(2, Name.Type.PERSON, false, false),
    PERSON_LAST(3, Name.Type.PERSON, false, true),
    PERSON_ONLY(4, Name.Type.PERSON, true, true),
    ORGANISATION_FIRST(5, Name.Type.ORGANISATION, true, false),
    ORGANISATION_INNER(6, Name.Type.ORGANISATION, false, false),
    ORGANISATION_LAST(7, Name.Type.ORGANISATION, false, true),
    ORGANISATION_ONLY(8, Name.Type.ORGANISATION, true, true);

    static final int COUNT = values().length;

    private static final Tag[] ALL = values();

    /** Its place among the weights of a feature. */
    final int row;

    final Name.@Nullable Type type;
    final boolean begins;
    final boolean ends;

    Tag(int row, Name.@Nullable Type type, boolean begins, boolean ends) {
        this.row = row;
        this.type = type;
        this.begins = begins;
        this.ends = ends;
    }

    static Tag of(int row) {
        return ALL[row];
    }

    /** Whether {@code next} may follow: a name goes on until its last unit, and begins at its first. */
    boolean before(Tag next) {
        return ends ? next.begins : !next.begins && next.type == type;
    }

    /** The tags of a name of {@code length} units, unit by unit. */
    static Tag at(Name.Type type, int place, int length) {
        boolean person = type == Name.Type.PERSON;
        if (length == 1) {
            return person ? PERSON_ONLY : ORGANISATION_ONLY;
        }
        if (place == 0) {
            return person ? PERSON_FIRST : ORGANISATION_FIRST;
        }
        if (place == length - 1) {
            return person ? PERSON_LAST : ORGANISATION_LAST;
        }
        return person ? PERSON_INNER : ORGANISATION_INNER;
    }
}
