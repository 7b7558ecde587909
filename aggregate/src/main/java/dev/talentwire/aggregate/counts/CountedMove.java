package dev.talentwire.aggregate.counts;

import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One move as one company sees it, placed on a day.
 *
 * <p>A date that is not exact to the day is placed in the middle of its period, but not after the first report of the move unless
 * that report spoke of the future. It counts only in windows that are at least as long as its period: a move known to the month in
 * windows of 30 days and more, to the quarter 90, the half year 180, the year 365.
 *
 * @param day      the day on which it counts
 * @param spanDays the shortest window in which it counts, in days
 * @param move     the move itself
 */
public record CountedMove(Direction direction, LocalDate day, int spanDays, TalentMove move) {

    private static final Set<MoveStatus> LIVE =
            EnumSet.of(MoveStatus.CONFIRMED, MoveStatus.REPORTED, MoveStatus.RUMOURED, MoveStatus.PLANNED);

    /** Ids of the companies that a move concerns, be it only through a subsidiary. */
    public static Set<String> concerned(TalentMove move) {
        var ids = new TreeSet<String>();
        for (Employer employer : employers(move)) {
            ids.add(employer.getId());
            if (employer.getParentId() != null) {
                ids.add(employer.getParentId());
            }
        }
        return ids;
    }

    /** Former and new employer, as far as there are any. */
    public static List<Employer> employers(TalentMove move) {
        return Stream.of(move.getFrom(), move.getTo()).filter(Objects::nonNull).toList();
    }

    /**
     * How a move counts in a series; not at all when it was denied, nobody tells it as more than history, it has no day, or it
     * concerns other companies.
     */
    public static List<CountedMove> of(TalentMove move, Series series) {
        if (!LIVE.contains(move.getStatus()) || move.getCountedOn() == null) {
            return List.of();
        }
        boolean from = series.includes(move.getFrom());
        boolean to = series.includes(move.getTo());
        if (move.getKind() == MoveKind.ROLE_CHANGE || (from && to)) {
            return from || to ? List.of(placed(Direction.CHANGED_ROLE, move.getCountedOn(), move)) : List.of();
        }
        if (from) {
            return List.of(placed(Direction.DEPARTED, move.getCountedOn(), move));
        }
        if (to) {
            PartialDate arrival = move.getArrivedOn() == null ? move.getCountedOn() : move.getArrivedOn();
            return List.of(placed(Direction.ARRIVED, arrival, move));
        }
        return List.of();
    }

    private static CountedMove placed(Direction direction, PartialDate date, TalentMove move) {
        LocalDate day = Period.of(date).middle();
        if (date.getPrecision() != DatePrecision.DAY
                && move.getStatus() != MoveStatus.PLANNED
                && move.getFirstReported() != null) {
            LocalDate reported = LocalDate.ofInstant(move.getFirstReported(), Period.CALENDAR);
            if (reported.isBefore(day)) {
                day = reported.isBefore(date.getStart()) ? date.getStart() : reported;
            }
        }
        return new CountedMove(direction, day, span(date.getPrecision()), move);
    }

    private static int span(DatePrecision precision) {
        return switch (precision) {
            case DAY, UNKNOWN -> 1;
            case MONTH -> 30;
            case QUARTER -> 90;
            case HALF -> 180;
            case YEAR -> 365;
        };
    }

    String moveId() {
        return move.getId();
    }

    Seniority seniority() {
        String position = switch (direction) {
            case DEPARTED -> move.getPositionFrom();
            case ARRIVED, CHANGED_ROLE -> move.getPositionTo();
        };
        return Seniority.of(position);
    }
}
