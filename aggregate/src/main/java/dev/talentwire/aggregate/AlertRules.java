package dev.talentwire.aggregate;

import dev.talentwire.aggregate.spikes.BudgetedRule;
import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.aggregate.spikes.SpikeSettings;

/** When departures are too many, as it holds at the moment. May be changed while companies are judged, from any thread. */
public final class AlertRules {

    private volatile InForce inForce;

    /** The settings, and the rule that follows from them. */
    record InForce(AggregateSettings settings, SpikeRule rule) {}

    /** Rules that were not calibrated before take some seconds. */
    public AlertRules(AggregateSettings settings) {
        this(settings, new BudgetedRule(settings.spikes()));
    }

    AlertRules(AggregateSettings settings, SpikeRule rule) {
        inForce = new InForce(settings, rule);
    }

    /**
     * Puts others in force. Every company is judged by them within {@code aggregate.aging}.
     *
     * @return whether they are others
     */
    public boolean change(SpikeSettings spikes) {
        InForce before = inForce;
        if (spikes.equals(before.settings().spikes())) {
            return false;
        }
        inForce = new InForce(before.settings().withSpikes(spikes), new BudgetedRule(spikes));
        return true;
    }

    InForce get() {
        return inForce;
    }
}
