package dev.talentwire.aggregate.spikes;

/**
 * How often chance alone would bring a window up to a count.
 *
 * <p>A window that slides along a Poisson process of rate λ rises from k − 1 to k exactly when an event meets k − 1 others in the
 * time before it, which happens λ P(N = k − 1) times a day, and that is (k / W) P(N = k). The same holds when λ is gamma distributed and P is
 * negative binomial, because both sides are linear in the distribution of λ. So a threshold k costs
 * {@code 365.25 · k / W · P(N = k)} false alarms a year: a figure that an operator can state, unlike a p-value that is looked at every day.
 */
final class BudgetedTail {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final int HALVINGS = 60;
    private static final double MOST_SLACK = 100;
    private static final double NEGLIGIBLE = 1e-9;

    private final SpikeSettings settings;
    private final int windowDays;
    private final double allowed;

    /**
     * Counts are whole numbers, so the lowest threshold within the budget mostly costs less than the budget. What is left over is
     * given back: the limit is raised until a company drawn from the prior costs, on average over its history, just the budget.
     */
    BudgetedTail(SpikeSettings settings, int windowDays) {
        this.settings = settings;
        this.windowDays = windowDays;
        double budget = settings.budget() * (1 - settings.slowBleedShare());
        double low = budget;
        double high = budget * MOST_SLACK;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (averageCost(middle) <= budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        this.allowed = low;
    }

    /** False alarms a year that a threshold of {@code count} costs; none that is not above what is expected is acceptable. */
    double costPerYear(int count, NegativeBinomial chance) {
        return count <= chance.mean()
                ? Double.POSITIVE_INFINITY
                : DAYS_PER_YEAR * count / windowDays * chance.exactly(count);
    }

    /** The cost up to which an alarm is raised. */
    double allowed() {
        return allowed;
    }

    private double averageCost(double limit) {
        RateBelief prior = RateBelief.prior(settings);
        long watched = settings.history().toDays();
        NegativeBinomial history = prior.next((int) watched, 0);
        double cost = 0;
        double covered = 0;
        for (int past = 0; covered < 1 - NEGLIGIBLE && past < 10_000; past++) {
            double weight = history.exactly(past);
            covered += weight;
            cost += weight * costOfThreshold(limit, prior.after(past, watched).next(windowDays, settings.unrest()));
        }
        return cost;
    }

    private double costOfThreshold(double limit, NegativeBinomial chance) {
        int count = settings.minimum();
        while (costPerYear(count, chance) > limit) {
            count++;
        }
        return costPerYear(count, chance);
    }
}
