package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A statement that somebody moved.
 *
 * @param trigger offsets of the word that says it
 * @param date    the expression that dates it
 */
public record Move(
        Kind kind,
        PersonAt person,
        @Nullable CompanyAt from,
        @Nullable CompanyAt to,
        @Nullable String positionFrom,
        @Nullable String positionTo,
        Status status,
        boolean background,
        @Nullable DateAt date,
        Cue trigger,
        Sentence sentence,
        double confidence) {

    Move withStatus(Status other) {
        return new Move(
                kind,
                person,
                from,
                to,
                positionFrom,
                positionTo,
                other,
                background,
                date,
                trigger,
                sentence,
                confidence);
    }

    Move asBackground() {
        return new Move(
                kind, person, from, to, positionFrom, positionTo, status, true, date, trigger, sentence, confidence);
    }

    Move with(Kind otherKind, @Nullable CompanyAt otherFrom, @Nullable CompanyAt otherTo) {
        return new Move(
                otherKind,
                person,
                otherFrom,
                otherTo,
                positionFrom,
                positionTo,
                status,
                background,
                date,
                trigger,
                sentence,
                confidence);
    }

    Move withPositions(@Nullable String before, @Nullable String after) {
        return new Move(kind, person, from, to, before, after, status, background, date, trigger, sentence, confidence);
    }

    Move withDate(@Nullable DateAt other) {
        return new Move(
                kind,
                person,
                from,
                to,
                positionFrom,
                positionTo,
                status,
                background,
                other,
                trigger,
                sentence,
                confidence);
    }

    Move withConfidence(double other) {
        return new Move(
                kind, person, from, to, positionFrom, positionTo, status, background, date, trigger, sentence, other);
    }

    /** True when it counts: neither history nor denied nor negated. */
    public boolean live() {
        return !background && status != Status.DENIED && status != Status.NEGATED;
    }
}
