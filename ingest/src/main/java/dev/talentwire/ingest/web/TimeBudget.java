package dev.talentwire.ingest.web;

import java.time.Duration;

/** Time that is used up only while it runs: what a server may take over all its answers, our own waiting between them left out. */
final class TimeBudget {

    private final Ticks ticks;
    private Duration left;
    private long since;
    private boolean running;

    /** A budget that does not run yet. */
    TimeBudget(Duration whole, Ticks ticks) {
        this.left = whole;
        this.ticks = ticks;
    }

    void resume() {
        since = ticks.nanos();
        running = true;
    }

    /** Stops using it up; without effect when it does not run. */
    void pause() {
        left = left();
        running = false;
    }

    /** What is left; zero or less when it is used up. */
    Duration left() {
        return running ? left.minusNanos(ticks.nanos() - since) : left;
    }
}
