package dev.talentwire.aggregate.simulation;

/** Says on each day how strong its case for an alarm is; an alarm is a score at or above a threshold. */
interface Detector {

    /** Name in the table. */
    String name();

    /** The threshold of the literature, or of the stated budget. */
    double threshold();

    /**
     * A score for each day from {@code first} on, from that day and the days before it; earlier days stay 0.
     *
     * @param days departures per day
     */
    double[] scores(int[] days, int first);
}
