package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.Severity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rule in use: an alarm when chance would bring so many departures less often than the operator accepts.
 *
 * <p>Departures are taken as Poisson with a rate that is unknown and restless. The rate has a gamma prior; after {@code n} departures in {@code T}
 * days it is gamma again, and the count of the next window is negative binomial (Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * section 2.6). A company that has been watched for a week is thus judged by the prior, an old acquaintance by itself. The window itself never
 * enters its own baseline. {@link BudgetedTail} turns the count into false alarms a year, {@link SlowBleed} looks for what is too slow
 * for the window. Dividing the operator's figure by the companies watched takes the place of a false discovery rate: it needs no view over all
 * companies at one moment, and it is what the operator has to live with.
 */
public final class BudgetedRule implements SpikeRule {

    private final SpikeSettings settings;
    private final SlowBleed slowBleed;
    private final Map<Integer, BudgetedTail> tails = new ConcurrentHashMap<>();

    public BudgetedRule(SpikeSettings settings) {
        this.settings = settings;
        this.slowBleed = new SlowBleed(settings);
    }

    @Override
    public Verdict judge(DepartureHistory history) {
        int observed = history.observed();
        RateBelief belief = RateBelief.before(history.windowStart(), history, settings);
        NegativeBinomial chance = belief.next(history.windowDays(), settings.unrest());
        double tail = chance.atLeast(observed);
        if (strength(history, chance) < 1) {
            return new Verdict.Calm(observed, chance.mean(), tail);
        }
        double cost = tail(history.windowDays()).costPerYear(observed, chance);
        boolean critical = cost <= settings.budget() * settings.criticalShare();
        return new Verdict.Spike(observed, chance.mean(), tail, critical ? Severity.CRITICAL : Severity.WARNING);
    }

    /**
     * How strong the case for an alarm is: 1 is just enough, 10 would be enough for a tenth of the false alarms. For comparing
     * detectors at other budgets than the stated one.
     */
    public double strength(DepartureHistory history) {
        RateBelief belief = RateBelief.before(history.windowStart(), history, settings);
        return strength(history, belief.next(history.windowDays(), settings.unrest()));
    }

    private double strength(DepartureHistory history, NegativeBinomial chance) {
        if (history.observed() < settings.minimum()) {
            return 0;
        }
        BudgetedTail tail = tail(history.windowDays());
        double spike = tail.allowed() / tail.costPerYear(history.observed(), chance);
        double bleed = settings.slowBleedShare() == 0 ? 0 : Math.exp(slowBleed.excess(history));
        return Math.max(spike, bleed);
    }

    private BudgetedTail tail(int windowDays) {
        return tails.computeIfAbsent(windowDays, days -> new BudgetedTail(settings, days));
    }
}
