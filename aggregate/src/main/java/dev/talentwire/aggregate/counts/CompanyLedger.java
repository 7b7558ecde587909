package dev.talentwire.aggregate.counts;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Daily buckets of everything that counts for one company. One ledger serves every window and any as-of date; a move that changes
 * or goes leaves no trace, because nothing but the moves is kept.
 */
public final class CompanyLedger {

    private final NavigableMap<LocalDate, List<CountedMove>> byDay = new TreeMap<>();
    private final Series series;
    private final Set<MoveStatus> countedStatuses;

    /**
     * @param moves           moves of the company; those that do not count in the series are left out
     * @param countedStatuses statuses that count; the others show in {@code departuresByStatus} only
     */
    public CompanyLedger(Series series, Collection<TalentMove> moves, Set<MoveStatus> countedStatuses) {
        this.series = series;
        this.countedStatuses = Set.copyOf(countedStatuses);
        moves.stream()
                .flatMap(move -> CountedMove.of(move, series).stream())
                .sorted(Comparator.comparing(CountedMove::moveId))
                .forEach(move -> byDay.computeIfAbsent(move.day(), day -> new ArrayList<>())
                        .add(move));
    }

    /**
     * The counts of a window.
     *
     * @param company    canonical name
     * @param windowDays length of the window in days, which ends with {@code asOf}
     */
    public CompanyCounts counts(String company, int windowDays, LocalDate asOf) {
        List<CountedMove> live = window(windowDays, asOf).toList();
        List<CountedMove> counted = live.stream().filter(this::counts).toList();
        int departures = count(counted, Direction.DEPARTED);
        int arrivals = count(counted, Direction.ARRIVED);
        return CompanyCounts.newBuilder()
                .setCompanyId(series.companyId())
                .setWithSubsidiaries(series.withSubsidiaries())
                .setCompany(company)
                .setWindowDays(windowDays)
                .setAsOf(asOf)
                .setDepartures(departures)
                .setArrivals(arrivals)
                .setNet(arrivals - departures)
                .setRoleChanges(count(counted, Direction.CHANGED_ROLE))
                .setDeparturesBySeniority(tally(
                        counted, Direction.DEPARTED, move -> move.seniority().name()))
                .setArrivalsBySeniority(tally(
                        counted, Direction.ARRIVED, move -> move.seniority().name()))
                .setDeparturesByStatus(tally(
                        live,
                        Direction.DEPARTED,
                        move -> move.move().getStatus().name()))
                .setMoveIds(counted.stream()
                        .map(CountedMove::moveId)
                        .distinct()
                        .sorted()
                        .toList())
                .build();
    }

    /** Departures that count in a window, oldest first. */
    public List<CountedMove> departures(int windowDays, LocalDate asOf) {
        return window(windowDays, asOf)
                .filter(move -> move.direction() == Direction.DEPARTED && counts(move))
                .toList();
    }

    /**
     * How many departures count on each day of a stretch, whatever the precision of their dates; days without are left out.
     *
     * @param until last day, inclusive
     */
    public NavigableMap<LocalDate, Integer> departuresPerDay(LocalDate from, LocalDate until) {
        return departuresPerDay(Integer.MAX_VALUE, from, until);
    }

    /** The same, without those whose dates are too vague for a window of so many days. */
    public NavigableMap<LocalDate, Integer> departuresPerDay(int windowDays, LocalDate from, LocalDate until) {
        var perDay = new TreeMap<LocalDate, Integer>();
        byDay.subMap(from, true, until, true).forEach((day, moves) -> {
            int departed = (int) moves.stream()
                    .filter(move -> move.direction() == Direction.DEPARTED)
                    .filter(move -> move.spanDays() <= windowDays && counts(move))
                    .count();
            if (departed > 0) {
                perDay.put(day, departed);
            }
        });
        return perDay;
    }

    private Stream<CountedMove> window(int windowDays, LocalDate asOf) {
        return byDay.subMap(asOf.minusDays(windowDays), false, asOf, true).values().stream()
                .flatMap(List::stream)
                .filter(move -> move.spanDays() <= windowDays);
    }

    private boolean counts(CountedMove move) {
        return countedStatuses.contains(move.move().getStatus());
    }

    private static int count(List<CountedMove> moves, Direction direction) {
        return (int)
                moves.stream().filter(move -> move.direction() == direction).count();
    }

    private static Map<String, Integer> tally(
            List<CountedMove> moves, Direction direction, Function<CountedMove, String> key) {
        var tally = new TreeMap<String, Integer>();
        moves.stream()
                .filter(move -> move.direction() == direction)
                .forEach(move -> tally.merge(key.apply(move), 1, Integer::sum));
        return tally;
    }
}
