package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A CUSUM for leaks that no window notices: the evidence that people leave {@code slowBleedFactor} times as fast as they used to,
 * added up day by day and never below zero (Page 1954; for counts Lucas 1985).
 *
 * <p>Chance alone lifts the sum from zero to h before it falls back with a probability of at most e^-h, whatever the rate
 * (Wald's inequality), and only a departure lifts it from zero. Hence a sum of h costs about {@code departures a year · e^-h} false alarms
 * a year; {@link Calibration} corrects the figure for people who leave in groups. The old rate is that from before the stretch over which is
 * summed, so that a leak does not become its own yardstick, and it is taken at the cautious end of what is believed.
 */
final class SlowBleed {

    private static final double DAYS_PER_YEAR = 365.25;

    private final SpikeSettings settings;

    SlowBleed(SpikeSettings settings) {
        this.settings = settings;
    }

    /**
     * What the CUSUM shows.
     *
     * @param days        since it last was zero
     * @param observed    departures in these days
     * @param expected    departures that the old rate lets expect in them
     * @param costPerYear false alarms a year that a threshold at this sum would cost; infinite when there is nothing to see
     */
    record Bleed(int days, int observed, double expected, double costPerYear) {}

    Bleed of(DepartureHistory history) {
        LocalDate start = history.asOf().minusDays(settings.slowBleedSpan().toDays());
        double usual = RateBelief.before(start, history, settings).cautiousPerDay();
        double perDeparture = Math.log(settings.slowBleedFactor());
        double perDay = usual * (settings.slowBleedFactor() - 1);
        double sum = 0;
        int observed = 0;
        LocalDate since = start;
        LocalDate last = start;
        for (Map.Entry<LocalDate, Integer> day :
                history.perDay().tailMap(start, true).entrySet()) {
            sum -= perDay * ChronoUnit.DAYS.between(last, day.getKey());
            if (sum <= 0) {
                sum = 0;
                observed = 0;
                since = day.getKey();
            }
            sum += perDeparture * day.getValue();
            observed += day.getValue();
            last = day.getKey();
        }
        sum -= perDay * ChronoUnit.DAYS.between(last, history.asOf());
        int days = (int) ChronoUnit.DAYS.between(since, history.asOf()) + 1;
        boolean unusual = sum > 0 && observed >= settings.minimum();
        double cost = unusual ? usual * DAYS_PER_YEAR * Math.exp(-sum) : Double.POSITIVE_INFINITY;
        return new Bleed(days, observed, usual * days, cost);
    }
}
