package dev.talentwire.ingest.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to poll a failing source again: twice as late after every failure, up to a longest wait, and never never. The waits are spread
 * over their second half, so that sources that failed together do not come back together ("equal jitter").
 *
 * @param first   after the first failure
 * @param longest bound of all waits
 */
record Backoff(Duration first, Duration longest) {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    /** For a source that is polled at an interval: no later than an hour, or than its interval if that is longer. */
    static Backoff of(Duration every) {
        return new Backoff(shorter(FIRST, every), every.compareTo(LONGEST) > 0 ? every : LONGEST);
    }

    /**
     * The wait after a number of failures in a row.
     *
     * @param failures at least 1
     */
    Duration after(int failures, RandomGenerator random) {
        Duration whole = shorter(first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)), longest);
        double share = 0.5 + random.nextDouble() / 2;
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
