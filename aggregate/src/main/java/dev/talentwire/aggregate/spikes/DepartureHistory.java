package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;

/**
 * Departures from one company up to a day, cut into the window that is judged and the time before it.
 *
 * @param windowDays length of the window, which ends with {@code asOf}
 * @param observed   departures in the window
 * @param perDay     departures per day up to {@code asOf}; days without are left out
 * @param knownSince first day on which a departure would have been noticed
 */
public record DepartureHistory(
        LocalDate asOf, int windowDays, int observed, NavigableMap<LocalDate, Integer> perDay, LocalDate knownSince) {

    /** First day of the window. */
    LocalDate windowStart() {
        return asOf.minusDays(windowDays).plusDays(1);
    }

    /** Departures in the given number of days before a day. */
    int countBefore(LocalDate day, long days) {
        return perDay.tailMap(day.minusDays(days), true).headMap(day, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Days before a day on which we were watching, at most as many as given. */
    long watchedDaysBefore(LocalDate day, long atMost) {
        return Math.clamp(ChronoUnit.DAYS.between(knownSince, day), 0, atMost);
    }
}
