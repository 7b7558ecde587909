package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import org.jspecify.annotations.Nullable;

/** A statement as a frame reads it, before its date and status are known. */
record Draft(
        Kind kind,
        PersonAt person,
        @Nullable CompanyAt from,
        @Nullable CompanyAt to,
        @Nullable String positionFrom,
        @Nullable String positionTo,
        double confidence) {

    static Draft departure(PersonAt person, CompanyAt from, @Nullable String position, double confidence) {
        return new Draft(Kind.DEPARTURE, person, from, null, position, null, confidence);
    }

    /** Somebody stays in a house as something else. */
    static Draft within(
            PersonAt person, CompanyAt house, @Nullable String before, @Nullable String after, double confidence) {
        return new Draft(Kind.ROLE_CHANGE, person, house, house, before, after, confidence);
    }
}
