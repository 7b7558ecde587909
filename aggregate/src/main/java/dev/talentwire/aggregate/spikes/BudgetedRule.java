package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule in use: an alarm when chance would bring so many departures less often than the operator accepts.
 *
 * <p>Departures are taken as Poisson with a rate that is unknown and restless. The rate has a gamma prior, the rate of the company's sector;
 * after {@code n} departures in {@code T} days it is gamma again, and the count of the next window is negative binomial (Gelman et al.,
 * Bayesian Data Analysis, 3rd ed., section 2.6). A company that has been watched for a week is thus judged by its sector, an old
 * acquaintance by itself. No window ever enters its own baseline. {@link Evidence} turns windows into false alarms a year,
 * {@link SlowBleed} what is too slow for a window, {@link Calibration} says how few are few enough.
 *
 * <p>Dividing the operator's figure by the companies watched bounds the expected number of false alarms whatever the companies have to do with
 */
public final class BudgetedRule implements SpikeRule {

    private final SpikeSettings settings;
    private final SlowBleed slowBleed;
    private final Limits limits;

    public BudgetedRule(SpikeSettings settings) {
        this.settings = settings;
        this.slowBleed = new SlowBleed(settings);
        this.limits = Limits.of(settings);
    }

    /** Of several windows that are unusual the longest is shown: it names the most people. */
    @Override
    public Verdict judge(DepartureHistory history) {
        List<Evidence> windows = Evidence.of(history, settings);
        Optional<Evidence> unusual = windows.stream()
                .filter(window -> window.costPerYear() <= limits.windows())
                .max(Comparator.comparingInt(Evidence::windowDays));
        if (unusual.isPresent()) {
            Evidence longest = unusual.get();
            double least = Evidence.leastCost(history, settings);
            return spike(longest.windowDays(), longest.observed(), longest.chance(), least / limits.windows(), false);
        }
        SlowBleed.Bleed bleed = slowBleed.of(history);
        if (bleed.costPerYear() <= limits.bleeds()) {
            var chance = new NegativeBinomial(
                    bleed.expected(),
                    RateBelief.prior(history.expectedPerYear(), settings)
                            .next(bleed.days(), settings.unrest())
                            .size());
            return spike(bleed.days(), bleed.observed(), chance, bleed.costPerYear() / limits.bleeds(), true);
        }
        Evidence longest = windows.getLast();
        NegativeBinomial chance = longest.chance();
        return new Verdict.Calm(
                longest.windowDays(), longest.observed(), chance.mean(), chance.atLeast(longest.observed()));
    }

    /**
     * How strong the case for an alarm is: 1 is just enough, 10 would be enough for about a tenth of the false alarms. For comparing
     * detectors at other budgets than the stated one.
     */
    public double strength(DepartureHistory history) {
        double windows = limits.windows() / Evidence.leastCost(history, settings);
        return limits.bleeds() == 0
                ? windows
                : Math.max(windows, limits.bleeds() / slowBleed.of(history).costPerYear());
    }

    /** @param share of the limit that the evidence costs: 1 is just an alarm */
    private Verdict.Spike spike(int days, int observed, NegativeBinomial chance, double share, boolean slow) {
        Severity severity = share <= settings.criticalShare() ? Severity.CRITICAL : Severity.WARNING;
        double falseAlarms = settings.budget() * share;
        return new Verdict.Spike(days, observed, chance.mean(), chance.atLeast(observed), severity, falseAlarms, slow);
    }
}
