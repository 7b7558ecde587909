package dev.talentwire.ingest.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Who may ask a host, and when: one request at a time, and the least delay between the end of one and the start of the next. Threads
 * that wait are served in the order in which they came.
 */
final class HostTurns {

    /** Waits; replaced in tests. */
    interface Pause {
        void nanos(long nanos) throws InterruptedException;
    }

    private final long delayNanos;
    private final LongSupplier nanoClock;
    private final Pause pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostTurns(Duration delay) {
        this(delay, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    HostTurns(Duration delay, LongSupplier nanoClock, Pause pause) {
        this.delayNanos = delay.toNanos();
        this.nanoClock = nanoClock;
        this.pause = pause;
    }

    /**
     * Waits for the turn of the calling thread; the turn ends when the result is closed by the same thread.
     *
     * @param asked pause that the host asks for; the longer of this one and our own holds
     */
    Turn take(String host, Duration asked) throws InterruptedException {
        long delay = Math.max(delayNanos, asked.toNanos());
        Host turns = hosts.computeIfAbsent(host, key -> new Host());
        turns.lock.lockInterruptibly();
        try {
            long wait = turns.asked ? turns.lastNanos + delay - nanoClock.getAsLong() : 0;
            if (wait > 0) {
                pause.nanos(wait);
            }
        } catch (InterruptedException | RuntimeException e) {
            turns.lock.unlock();
            throw e;
        }
        return () -> {
            turns.asked = true;
            turns.lastNanos = nanoClock.getAsLong();
            turns.lock.unlock();
        };
    }

    /** The right to ask a host, given back by closing. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private boolean asked;
        private long lastNanos;
    }
}
