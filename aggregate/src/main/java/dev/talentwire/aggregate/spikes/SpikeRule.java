package dev.talentwire.aggregate.spikes;

/** Decides whether the departures of a window are more than a company's history explains. Pure and safe for many threads. */
public interface SpikeRule {

    /** Judges the last days of a history. */
    Verdict judge(DepartureHistory history);
}
