package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;

/**
 * What is believed of a company's departures per day: a gamma distribution.
 *
 * @param count departures seen, counting what the prior is worth
 * @param days  days watched, counting what the prior is worth
 */
record RateBelief(double count, double days) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** The belief before anything is known of the company but what companies like it do. */
    static RateBelief prior(double expectedPerYear, SpikeSettings settings) {
        double days = settings.priorWeight().toDays();
        return new RateBelief(expectedPerYear / DAYS_PER_YEAR * days, days);
    }

    /** The belief from everything seen before a day, as far back as the settings say. */
    static RateBelief before(LocalDate day, DepartureHistory history, SpikeSettings settings) {
        long reach = settings.history().toDays();
        return prior(history.expectedPerYear(), settings)
                .after(history.countBefore(day, reach), history.watchedDaysBefore(day, reach));
    }

    /** The belief after watching. */
    RateBelief after(int departures, double watchedDays) {
        return new RateBelief(count + departures, days + watchedDays);
    }

    double perDay() {
        return count / days;
    }

    double perYear() {
        return perDay() * DAYS_PER_YEAR;
    }

    /** A rate that the true one exceeds only now and then: one standard deviation above the mean. */
    double cautiousPerDay() {
        return perDay() * (1 + 1 / Math.sqrt(count));
    }

    /**
     * The count of the next window.
     *
     * @param unrest coefficient of variation of the rate from window to window, on top of not knowing it
     */
    NegativeBinomial next(int windowDays, double unrest) {
        double unknown = 1 / count;
        double varies = unrest * unrest;
        return new NegativeBinomial(perDay() * windowDays, 1 / (unknown + varies + unknown * varies));
    }
}
