package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Departures from one company up to a day, cut into the windows that are judged and the time before them.
 *
 * @param observed        departures in each window that ends with {@code asOf}, by its length in days
 * @param perDay          departures per day up to {@code asOf}; days without are left out
 * @param knownSince      first day on which a departure would have been noticed
 * @param expectedPerYear departures a year of companies like this one
 * @param coverage        on which days how much of today's news was read
 */
public record DepartureHistory(
        LocalDate asOf,
        Map<Integer, Integer> observed,
        NavigableMap<LocalDate, Integer> perDay,
        LocalDate knownSince,
        double expectedPerYear,
        Coverage coverage) {

    int observed(int windowDays) {
        return observed.getOrDefault(windowDays, 0);
    }

    /** First day of a window. */
    LocalDate windowStart(int windowDays) {
        return asOf.minusDays(windowDays).plusDays(1);
    }

    /** Departures in the given number of days before a day, without days on which nobody was watching. */
    int countBefore(LocalDate day, long days) {
        return perDay.subMap(day.minusDays(days), true, day, false).entrySet().stream()
                .filter(entry -> coverage.on(entry.getKey()) > 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What watching before a day was worth, in days of watching as today; at most the given number of days back. */
    double watchedDaysBefore(LocalDate day, long atMost) {
        LocalDate from = day.minusDays(atMost);
        return coverage.between(from.isBefore(knownSince) ? knownSince : from, day);
    }
}
