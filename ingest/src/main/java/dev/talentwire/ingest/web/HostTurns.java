package dev.talentwire.ingest.web;

import dev.talentwire.ingest.FetchSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may ask a host, and when: one request at a time, and the least delay between the end of one and the start of the next; for a
 * host that may be asked more at once, the delay is between starts. Threads that wait are served in the order in which they came.
 */
final class HostTurns {

    /** Hosts that are remembered before those whose delay is over are forgotten. */
    private static final int MANY = 10_000;

    private final FetchSettings settings;
    private final Ticks ticks;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostTurns(FetchSettings settings, Ticks ticks) {
        this.settings = settings;
        this.ticks = ticks;
    }

    /** The same under other settings: who was asked a moment ago is not asked again sooner. */
    HostTurns under(FetchSettings others) {
        var next = new HostTurns(others, ticks);
        hosts.forEach((name, host) -> next.host(name).askedLast(host));
        return next;
    }

    /**
     * Waits for a turn; it ends when the result is closed.
     *
     * @param name  in lower case
     * @param asked pause that the host asks for; the longer of this one and our own holds
     */
    Turn take(String name, Duration asked) throws InterruptedException {
        Duration own = settings.delayOf(name);
        Host host = host(name);
        host.places.acquire();
        try {
            host.waitFor((asked.compareTo(own) > 0 ? asked : own).toNanos());
        } catch (InterruptedException | RuntimeException e) {
            host.places.release();
            throw e;
        }
        return () -> {
            host.end();
            host.places.release();
        };
    }

    private Host host(String name) {
        if (hosts.size() > MANY) {
            hosts.values().removeIf(Host::isForgettable);
        }
        return hosts.computeIfAbsent(name, key -> new Host(settings.host(key).concurrency()));
    }

    /** The right to ask a host, given back by closing. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final class Host {
        private final int concurrency;
        private final Semaphore places;
        private final ReentrantLock pacing = new ReentrantLock(true);
        private volatile boolean asked;
        private volatile long lastNanos;
        private volatile long delayNanos;

        Host(int concurrency) {
            this.concurrency = concurrency;
            this.places = new Semaphore(concurrency, true);
        }

        void waitFor(long delay) throws InterruptedException {
            pacing.lockInterruptibly();
            try {
                delayNanos = delay;
                long wait = asked ? lastNanos + delay - ticks.nanos() : 0;
                if (wait > 0) {
                    ticks.pause(wait);
                }
                asked = true;
                lastNanos = ticks.nanos();
            } finally {
                pacing.unlock();
            }
        }

        void askedLast(Host before) {
            asked = before.asked;
            lastNanos = before.lastNanos;
            delayNanos = before.delayNanos;
        }

        void end() {
            if (concurrency == 1) {
                lastNanos = ticks.nanos();
            }
        }

        boolean isForgettable() {
            return places.availablePermits() == concurrency
                    && !places.hasQueuedThreads()
                    && ticks.nanos() - lastNanos > delayNanos;
        }
    }
}
