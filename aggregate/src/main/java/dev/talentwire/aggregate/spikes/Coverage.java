package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of the news that is read today was read on other days: an outage is a day without watching, and a time with fewer sources is worth
 * less. Without it a new source would look like a spike, and the calm of an outage or of a holiday like a low baseline.
 */
public final class Coverage {

    /** Everything, always. */
    public static final Coverage FULL = new Coverage(new TreeMap<>(), Set.of(), Collections.emptyNavigableSet());

    /** What a day of a long holiday is worth. An assumption: nobody has counted it. */
    private static final double HOLIDAY = 0.5;

    private final TreeMap<LocalDate, Double> shareFrom;
    private final Set<LocalDate> outages;
    private final NavigableSet<LocalDate> holidays;

    /**
     * A history of watching.
     *
     * @param shareFrom share of today's news that was read from that day on, in [0, 1]; 1 before the first
     * @param outages   days on which nothing, or next to nothing, was read
     * @param holidays  days on which less is written than usual
     */
    public Coverage(Map<LocalDate, Double> shareFrom, Set<LocalDate> outages, NavigableSet<LocalDate> holidays) {
        this.shareFrom = new TreeMap<>(shareFrom);
        this.outages = Set.copyOf(outages);
        this.holidays = Collections.unmodifiableNavigableSet(holidays);
    }

    /** True when nothing is read on that day: calm then means nothing. */
    public boolean isOut(LocalDate day) {
        return outages.contains(day);
    }

    /** The share on one day. */
    double on(LocalDate day) {
        return isOut(day) ? 0 : shareOf(day) * (holidays.contains(day) ? HOLIDAY : 1);
    }

    /** The shares of all days from one, inclusive, to another, exclusive, added up. */
    double between(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return 0;
        }
        double sum = 0;
        LocalDate start = from;
        for (LocalDate change : shareFrom.subMap(from, false, until, false).keySet()) {
            sum += shareOf(start) * ChronoUnit.DAYS.between(start, change);
            start = change;
        }
        sum += shareOf(start) * ChronoUnit.DAYS.between(start, until);
        for (LocalDate day : outages) {
            sum -= day.isBefore(from) || !day.isBefore(until) ? 0 : shareOf(day);
        }
        for (LocalDate day : holidays.subSet(from, until)) {
            sum -= isOut(day) ? 0 : shareOf(day) * (1 - HOLIDAY);
        }
        return sum;
    }

    private double shareOf(LocalDate day) {
        var entry = shareFrom.floorEntry(day);
        return entry == null ? 1 : entry.getValue();
    }
}
