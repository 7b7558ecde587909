package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One end of a statement: the company left, the company joined, or the company in which the role changed.
 *
 * @param house    id of the house to which the employer belongs (see {@link Employers})
 * @param explicit true when the statement is about this end ("A left X": leaving), false when it only follows from it
 *                 ("A, formerly of X, joined Y": leaving X, on a day that is not said)
 */
record Leg(Statement statement, Side side, Employer employer, String house, boolean explicit) {

    static final Comparator<Leg> ORDER = Comparator.comparing(Leg::statement, Statement.ORDER);

    /** The ends of one statement; none when it names no company at all. */
    static List<Leg> of(Statement statement, Employers employers) {
        MoveReport report = statement.report();
        Employer from = report.getFrom();
        Employer to = report.getTo();
        var legs = new ArrayList<Leg>(2);
        if (report.getKind() == MoveKind.UNKNOWN) {
            return legs;
        }
        if (isInternal(report, employers)) {
            Employer stayed = to == null ? from : to;
            if (stayed != null) {
                legs.add(new Leg(statement, Side.STAYING, stayed, employers.houseOf(stayed), true));
            }
            return legs;
        }
        boolean departure = report.getKind() == MoveKind.DEPARTURE;
        if (from != null) {
            legs.add(new Leg(statement, Side.LEAVING, from, employers.houseOf(from), departure || to == null));
        }
        if (to != null) {
            legs.add(new Leg(statement, Side.ARRIVING, to, employers.houseOf(to), !departure || from == null));
        }
        return legs;
    }

    /** Role changes, and moves between two companies of one house. */
    private static boolean isInternal(MoveReport report, Employers employers) {
        if (report.getKind() == MoveKind.ROLE_CHANGE) {
            return true;
        }
        Employer from = report.getFrom();
        Employer to = report.getTo();
        return from != null && to != null && employers.houseOf(from).equals(employers.houseOf(to));
    }

    /** The stated date, when the statement is about this end. */
    Optional<PartialDate> date() {
        return explicit ? statement.statedDate() : Optional.empty();
    }

    /** A day to order by when this end has no date of its own: that of the other end, else the day on which it was said. */
    LocalDate referenceDay() {
        return statement.statedDate().map(date -> Period.of(date).first()).orElseGet(statement::saidOn);
    }
}
