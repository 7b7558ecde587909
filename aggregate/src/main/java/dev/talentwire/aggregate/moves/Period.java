package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.PartialDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days that a partial date can mean.
 *
 * @param first first day
 * @param last  last day, inclusive
 */
public record Period(LocalDate first, LocalDate last) {

    /** The calendar in which every date of talentwire is meant. */
    public static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    /** The period that a date names; a single day when its precision is unknown. */
    public static Period of(PartialDate date) {
        LocalDate first = date.getStart();
        return new Period(first, end(first, date.getPrecision()).minusDays(1));
    }

    private static LocalDate end(LocalDate first, DatePrecision precision) {
        return switch (precision) {
            case DAY, UNKNOWN -> first.plusDays(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case HALF -> first.plusMonths(6);
            case YEAR -> first.plusYears(1);
        };
    }

    /** Days between the nearest ends of two periods; 0 when they touch or overlap. */
    long gapTo(Period other) {
        if (other.first.isAfter(last)) {
            return ChronoUnit.DAYS.between(last, other.first);
        }
        if (first.isAfter(other.last)) {
            return ChronoUnit.DAYS.between(other.last, first);
        }
        return 0;
    }

    boolean overlaps(Period other) {
        return !other.first.isAfter(last) && !first.isAfter(other.last);
    }

    /** The day in the middle: the best single guess. */
    public LocalDate middle() {
        return first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    }

    Period and(Period other) {
        return new Period(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
