package dev.talentwire.aggregate.spikes;

import java.util.List;

/**
 * How unusual a window that ends today is, as one figure that days, windows and companies can be compared by.
 *
 * <p>A window that slides along a Poisson process of rate λ rises from k − 1 to k exactly when an event meets k − 1 others in the
 * time before it, which happens λ P(N = k − 1) times a day, and that is (k / W) P(N = k). The same holds when λ is gamma distributed and P is
 * negative binomial, because both sides are linear in the distribution of λ. So a threshold k costs
 * {@code 365.25 · k / W · P(N = k)} false alarms a year.
 *
 * @param windowDays   length of the window
 * @param observed     departures in it
 * @param chance       what the history lets expect in it
 * @param costPerYear  false alarms a year that a threshold of this count would cost, seen alone; infinite when there is nothing to see
 */
record Evidence(int windowDays, int observed, NegativeBinomial chance, double costPerYear) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** What each window says, the shortest first. */
    static List<Evidence> of(DepartureHistory history, SpikeSettings settings) {
        return settings.windowDays().stream()
                .map(window -> of(window, history, settings))
                .toList();
    }

    /** The cost of the window in which the departures are least likely. */
    static double leastCost(DepartureHistory history, SpikeSettings settings) {
        double least = Double.POSITIVE_INFINITY;
        for (int window : settings.windowDays()) {
            least = Math.min(least, of(window, history, settings).costPerYear());
        }
        return least;
    }

    private static Evidence of(int window, DepartureHistory history, SpikeSettings settings) {
        int observed = history.observed(window);
        RateBelief belief = RateBelief.before(history.windowStart(window), history, settings);
        NegativeBinomial chance = belief.next(window, settings.unrest());
        boolean unusual = observed >= settings.minimum() && observed > chance.mean();
        double cost = unusual ? DAYS_PER_YEAR * observed / window * chance.exactly(observed) : Double.POSITIVE_INFINITY;
        return new Evidence(window, observed, chance, cost);
    }
}
