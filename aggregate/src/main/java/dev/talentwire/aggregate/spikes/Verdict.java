package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.Severity;

/** What a {@link SpikeRule} found. */
public sealed interface Verdict {

    /** Length of the window that speaks, in days; it ends with the day that was judged. */
    int windowDays();

    /** Departures in that window. */
    int observed();

    /** Departures that the history lets expect in a window of that length. */
    double expected();

    /** Chance of at least as many when nothing is unusual. */
    double tailProbability();

    /** Nothing that history does not explain. */
    record Calm(int windowDays, int observed, double expected, double tailProbability) implements Verdict {}

    /**
     * Too many.
     *
     * @param falseAlarmsPerYear how often a year chance alone would raise such an alarm at one company
     * @param slowBleed          true when it is no full window but a leak over the given days
     */
    record Spike(
            int windowDays,
            int observed,
            double expected,
            double tailProbability,
            Severity severity,
            double falseAlarmsPerYear,
            boolean slowBleed)
            implements Verdict {}
}
