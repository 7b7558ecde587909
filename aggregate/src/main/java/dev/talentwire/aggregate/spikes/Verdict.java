package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.Severity;

/** What a {@link SpikeRule} found. */
public sealed interface Verdict {

    /** Departures in the window. */
    int observed();

    /** Departures that the history lets expect in a window of that length. */
    double expected();

    /** Chance of at least as many when nothing is unusual. */
    double tailProbability();

    /** Nothing that history does not explain. */
    record Calm(int observed, double expected, double tailProbability) implements Verdict {}

    /** Too many. */
    record Spike(int observed, double expected, double tailProbability, Severity severity) implements Verdict {}
}
