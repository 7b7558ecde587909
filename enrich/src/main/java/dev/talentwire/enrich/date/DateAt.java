package dev.talentwire.enrich.date;

import dev.talentwire.enrich.entity.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date expression in the normalised text.
 *
 * @param first     first day of the period meant; null when it cannot be told
 * @param precision how much is known
 */
public record DateAt(int start, int end, @Nullable LocalDate first, Precision precision) implements Span {

    /** How long a period is. */
    public enum Precision {
        DAY,
        MONTH,
        HALF,
        YEAR,
        NONE
    }
}
