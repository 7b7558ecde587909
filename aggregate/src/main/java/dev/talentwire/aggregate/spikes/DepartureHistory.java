package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;

/**
 * Departures from one company up to a day, cut into the window that is judged and the time before it.
 *
 * @param windowDays length of the window, which ends with {@code asOf}
 * @param observed   departures in the window
 * @param before     departures per day before the window; days without are left out
 * @param knownSince first day on which a departure would have been noticed
 */
public record DepartureHistory(
        LocalDate asOf, int windowDays, int observed, NavigableMap<LocalDate, Integer> before, LocalDate knownSince) {

    /** Departures in the given number of days before the window. */
    int countBefore(long days) {
        LocalDate end = firstDayOfWindow();
        return before.subMap(end.minusDays(days), true, end, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Days before the window on which we were watching, at most as many as given. */
    long watchedDaysBefore(long atMost) {
        return Math.clamp(ChronoUnit.DAYS.between(knownSince, firstDayOfWindow()), 0, atMost);
    }

    private LocalDate firstDayOfWindow() {
        return asOf.minusDays(windowDays).plusDays(1);
    }
}
