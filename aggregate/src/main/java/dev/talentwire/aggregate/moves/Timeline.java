package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.MoveStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts the legs of one person, one house and one side into episodes.
 *
 * <p>The surest dates go first, so that a vague report can never tie two real events together: days and months, then longer
 * periods, then reports without a date, then what only follows from statements about something else. Within each round the legs
 * are taken in an order that depends on nothing but the legs.
 */
final class Timeline {

    /** Who joins and leaves within fewer days of the news has not come back in between: dates that nobody states are not that exact. */
    private static final int SHORTEST_STAY_DAYS = 30;

    private final ConsolidationSettings settings;
    private final long tolerance;
    private final List<LocalDate> returns;
    private final List<Episode> episodes = new ArrayList<>();

    /** @param returns days on which the person moved the other way in the same house: an event after it is a new one */
    private Timeline(Side side, List<LocalDate> returns, ConsolidationSettings settings) {
        Duration allowed = side == Side.STAYING ? settings.sameRoleChange() : settings.sameMove();
        this.tolerance = allowed.toDays();
        this.returns = returns;
        this.settings = settings;
    }

    /** The episodes, earliest first. All legs must be of one side and one house. */
    static List<Episode> of(List<Leg> legs, List<LocalDate> returns, ConsolidationSettings settings) {
        var timeline = new Timeline(legs.getFirst().side(), returns, settings);
        legs.stream()
                .filter(leg -> isFine(leg))
                .sorted(Comparator.comparing((Leg leg) -> stated(leg).first()).thenComparing(Leg.ORDER))
                .forEach(timeline::placeDated);
        legs.stream()
                .filter(leg -> leg.date().isPresent() && !isFine(leg))
                .sorted(Comparator.comparing((Leg leg) -> stated(leg).first()).thenComparing(Leg.ORDER))
                .forEach(timeline::placeDated);
        legs.stream()
                .filter(leg -> leg.explicit() && leg.date().isEmpty())
                .sorted(Leg.ORDER)
                .forEach(timeline::placeUndated);
        legs.stream()
                .filter(leg -> !leg.explicit())
                .sorted(Comparator.comparing(Leg::referenceDay).thenComparing(Leg.ORDER))
                .forEach(timeline::placeImplied);
        if (legs.getFirst().side() != Side.STAYING) {
            timeline.foldHistory();
        }
        timeline.episodes.sort(Comparator.comparing(Episode::anchor)
                .thenComparing(episode -> episode.statements().getFirst(), Statement.ORDER));
        return timeline.episodes;
    }

    private static boolean isFine(Leg leg) {
        return leg.date()
                .map(date -> date.getPrecision() == DatePrecision.DAY || date.getPrecision() == DatePrecision.MONTH)
                .orElse(false);
    }

    private static Period stated(Leg leg) {
        return leg.date().map(Period::of).orElseThrow();
    }

    /** Joins the nearest episode within the tolerance. */
    private void placeDated(Leg leg) {
        Period when = stated(leg);
        Optional<Episode> nearest = episodes.stream()
                .filter(episode -> episode.dates().gapTo(when) <= tolerance)
                .min(Comparator.comparingLong(
                                (Episode episode) -> episode.dates().gapTo(when))
                        .thenComparing(Episode::anchor));
        if (nearest.isEmpty()) {
            episodes.add(new Episode(leg, when));
        } else if (isFine(leg)) {
            nearest.get().add(leg, when);
        } else {
            nearest.get().add(leg);
        }
    }

    /**
     * Joins the latest event known by then, however long ago: who repeats a departure without a date means the one that happened.
     * A denial means something recent, and a role change without a date means an old one only when the role is the same.
     */
    private void placeUndated(Leg leg) {
        LocalDate said = leg.statement().saidOn();
        MoveStatus status = leg.statement().report().getStatus();
        boolean denial = status == MoveStatus.DENIED || status == MoveStatus.NEGATED;
        long reach = settings.denialReach().toDays();
        Predicate<Episode> near = episode -> switch (leg.side()) {
            case LEAVING, ARRIVING -> !denial || !episode.anchor().isBefore(said.minusDays(reach));
            case STAYING -> !episode.anchor().isBefore(said.minusDays(tolerance)) || hasSameRole(episode, leg);
        };
        place(leg, said, near);
    }

    /**
     * Leaving follows from a statement about joining: any earlier departure will do. Joining follows from a statement about
     * leaving: only an arrival around that time will.
     */
    private void placeImplied(Leg leg) {
        LocalDate day = leg.referenceDay();
        if (leg.side() == Side.LEAVING) {
            place(leg, day, episode -> true);
            return;
        }
        LocalDate latest = day.plusDays(settings.settling().toDays());
        Optional<Episode> nearest = episodes.stream()
                .filter(episode -> !episode.anchor().isBefore(day.minusDays(tolerance)))
                .filter(episode -> !episode.anchor().isAfter(latest))
                .min(Comparator.comparingLong((Episode episode) -> daysBetween(episode, day))
                        .thenComparing(Episode::anchor));
        nearest.ifPresentOrElse(
                episode -> episode.add(leg), () -> episodes.add(new Episode(leg, new Period(day, day))));
    }

    private void place(Leg leg, LocalDate day, Predicate<Episode> near) {
        Optional<Episode> latest = episodes.stream()
                .filter(episode -> !episode.anchor().isAfter(day.plusDays(tolerance)))
                .filter(episode -> !returnedBetween(episode.anchor(), day))
                .filter(near)
                .max(Comparator.comparing(Episode::anchor));
        latest.ifPresentOrElse(episode -> episode.add(leg), () -> episodes.add(new Episode(leg, new Period(day, day))));
    }

    /**
     * Nobody leaves a house twice who has not come back, so career history of another date than the news, without a return in between, is
     * the same event with a date that is wrong in one of them. The dates of the news go before (see {@link Dates}).
     */
    private void foldHistory() {
        List<Episode> history = episodes.stream()
                .filter(episode -> episode.onlyHistory() && Standing.solid(episode.status()))
                .toList();
        List<Episode> news = episodes.stream()
                .filter(episode -> !episode.onlyHistory() && Standing.solid(episode.status()))
                .toList();
        for (Episode told : history) {
            news.stream()
                    .filter(episode -> !returnedBetween(told.anchor(), episode.anchor())
                            && !returnedBetween(episode.anchor(), told.anchor()))
                    .min(Comparator.comparingLong((Episode episode) -> daysBetween(episode, told.anchor()))
                            .thenComparing(Episode::anchor))
                    .ifPresent(episode -> {
                        told.legs().forEach(episode::add);
                        episodes.remove(told);
                    });
        }
    }

    private static long daysBetween(Episode episode, LocalDate day) {
        return Math.abs(episode.anchor().toEpochDay() - day.toEpochDay());
    }

    private boolean returnedBetween(LocalDate event, LocalDate day) {
        return returns.stream()
                .anyMatch(back -> back.isAfter(event.plusDays(SHORTEST_STAY_DAYS)) && back.isBefore(day));
    }

    private static boolean hasSameRole(Episode episode, Leg leg) {
        String role = leg.statement().report().getPositionTo();
        return role != null
                && episode.legs().stream()
                        .map(known -> known.statement().report().getPositionTo())
                        .anyMatch(known -> Objects.equals(known, role));
    }
}
