package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.Severity;
import java.time.Duration;

/**
 * The tail of the negative binomial that a company's own history predicts, shrunk towards what is expected of any company.
 *
 * <p>Departures are taken as Poisson with an unknown rate. The rate has a gamma prior worth {@code priorWeight} of watching; after
 * {@code n} departures in {@code T} days it is gamma again, and the count of the next window is negative binomial (Gelman et al., Bayesian Data
 * Analysis, 3rd ed., section 2.6). A company that has been watched for a week is thus judged by the prior, an old acquaintance by
 * itself. The window itself never enters its own baseline.
 */
public final class ShrunkTailRule implements SpikeRule {

    private static final double DAYS_PER_YEAR = 365.25;

    private final SpikeSettings settings;

    public ShrunkTailRule(SpikeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict judge(DepartureHistory history) {
        double priorDays = settings.priorWeight().toDays();
        double priorCount = settings.priorPerYear() / DAYS_PER_YEAR * priorDays;
        long reach = days(settings.history());
        double count = priorCount + history.countBefore(history.watchedDaysBefore(reach));
        double days = priorDays + history.watchedDaysBefore(reach);
        double expected = count / days * history.windowDays();
        double tail = new NegativeBinomial(expected, count).atLeast(history.observed());
        if (history.observed() < settings.minimum() || tail >= settings.warning()) {
            return new Verdict.Calm(history.observed(), expected, tail);
        }
        Severity severity = tail < settings.critical() ? Severity.CRITICAL : Severity.WARNING;
        return new Verdict.Spike(history.observed(), expected, tail, severity);
    }

    private static long days(Duration duration) {
        return duration.toDays();
    }
}
