package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.util.Map;

/**
 * A CUSUM for leaks that no window notices: the evidence that people leave {@code slowBleedFactor} times as fast as they used to,
 * added up day by day and never below zero (Page 1954; for counts Lucas 1985).
 *
 * <p>Chance alone lifts the sum from zero to h before it falls back with a probability of at most e^-h, whatever the rate
 * (Wald's inequality), and only a departure lifts it from zero. Hence {@code h = ln(departures a year / false alarms a year)} keeps the
 * budget. The old rate is that from before the stretch over which is summed, so that a leak does not become its own yardstick, and it
 * is taken at the cautious end of what is believed, for the bound does not hold for a rate that is underestimated. Nor does it hold for people
 * who leave in groups, which is why no false alarms are set aside for it unless the operator asks (see SIMULATION.md).
 */
final class SlowBleed {

    private static final double DAYS_PER_YEAR = 365.25;

    private final SpikeSettings settings;

    SlowBleed(SpikeSettings settings) {
        this.settings = settings;
    }

    /** How far the sum is above its threshold: 0 and more is an alarm. */
    double excess(DepartureHistory history) {
        LocalDate start = history.asOf().minusDays(settings.slowBleedSpan().toDays());
        double usual = RateBelief.before(start, history, settings).cautiousPerDay();
        double budget = settings.budget() * settings.slowBleedShare();
        return sum(history, start, usual) - Math.log(Math.max(Math.E, usual * DAYS_PER_YEAR / budget));
    }

    private double sum(DepartureHistory history, LocalDate start, double usual) {
        double perDeparture = Math.log(settings.slowBleedFactor());
        double perDay = usual * (settings.slowBleedFactor() - 1);
        double sum = 0;
        LocalDate last = start;
        for (Map.Entry<LocalDate, Integer> day :
                history.perDay().tailMap(start, true).entrySet()) {
            double faded = sum - perDay * (day.getKey().toEpochDay() - last.toEpochDay());
            sum = Math.max(0, faded) + perDeparture * day.getValue();
            last = day.getKey();
        }
        return Math.max(0, sum - perDay * (history.asOf().toEpochDay() - last.toEpochDay()));
    }
}
