package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.MoveStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legs that mean one real event: one person leaving, joining or changing roles in one house, once. */
final class Episode {

    private final Side side;
    private final String house;
    private final List<Leg> legs = new ArrayList<>();
    private Period dates;
    private LocalDate anchor;
    private @Nullable List<Statement> ordered;
    private @Nullable MoveStatus status;

    /** An episode that starts with one leg, around the given days. */
    Episode(Leg first, Period around) {
        side = first.side();
        house = first.house();
        dates = around;
        anchor = around.first();
        legs.add(first);
    }

    void add(Leg leg) {
        legs.add(leg);
        ordered = null;
        status = null;
    }

    /** Adds a leg with a date of its own, which widens the days that this episode covers. */
    void add(Leg leg, Period when) {
        add(leg);
        dates = dates.and(when);
        anchor = dates.first();
    }

    Side side() {
        return side;
    }

    String house() {
        return house;
    }

    List<Leg> legs() {
        return legs;
    }

    /** All days that the stated dates cover. */
    Period dates() {
        return dates;
    }

    /** The day by which episodes are ordered. */
    LocalDate anchor() {
        return anchor;
    }

    boolean explicit() {
        return legs.stream().anyMatch(Leg::explicit);
    }

    /** True when nobody tells it as news. */
    boolean onlyHistory() {
        return legs.stream().allMatch(leg -> leg.statement().background());
    }

    /** Statements in their total order. */
    List<Statement> statements() {
        if (ordered == null) {
            ordered = legs.stream().map(Leg::statement).sorted(Statement.ORDER).toList();
        }
        return ordered;
    }

    MoveStatus status() {
        if (status == null) {
            status = Standing.of(statements());
        }
        return status;
    }

    /** Statements about this very end; all of them when there is none. */
    List<Statement> direct() {
        List<Statement> direct = legs.stream()
                .filter(Leg::explicit)
                .map(Leg::statement)
                .sorted(Statement.ORDER)
                .toList();
        return direct.isEmpty() ? statements() : direct;
    }
}
