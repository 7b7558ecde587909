package dev.talentwire.ingest.web;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bound on all requests together. What a response was long is paid for after it has come: the requests behind it wait until the debt
 * is paid off, so that a bound on bandwidth never breaks a download off, and holds on average.
 */
final class Throttle {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final double nanosPerRequest;
    private final double nanosPerByte;
    private final Ticks ticks;
    private final ReentrantLock lock = new ReentrantLock(true);
    private long nextRequest;
    private long paidOff;

    /**
     * A bound.
     *
     * @param requestsPerSecond 0 for none
     * @param bytesPerSecond    0 for none
     */
    Throttle(double requestsPerSecond, long bytesPerSecond, Ticks ticks) {
        this.nanosPerRequest = requestsPerSecond == 0 ? 0 : SECOND / requestsPerSecond;
        this.nanosPerByte = bytesPerSecond == 0 ? 0 : SECOND / bytesPerSecond;
        this.ticks = ticks;
        this.nextRequest = ticks.nanos();
        this.paidOff = nextRequest;
    }

    /** Waits until one more request may be sent. */
    void await() throws InterruptedException {
        if (nanosPerRequest == 0 && nanosPerByte == 0) {
            return;
        }
        ticks.pause(Math.max(0, reserve()));
    }

    /** Notes what a response was long. */
    void received(long bytes) {
        if (nanosPerByte == 0) {
            return;
        }
        lock.lock();
        try {
            paidOff = Math.max(paidOff, ticks.nanos()) + (long) (bytes * nanosPerByte);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next place; nobody else gets it, so nobody needs to be waited for with the lock held. */
    private long reserve() {
        lock.lock();
        try {
            long now = ticks.nanos();
            long at = Math.max(Math.max(now, nextRequest), paidOff);
            nextRequest = at + (long) nanosPerRequest;
            return at - now;
        } finally {
            lock.unlock();
        }
    }
}
