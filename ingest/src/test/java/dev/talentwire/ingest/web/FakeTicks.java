package dev.talentwire.ingest.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when the test says so; a pause takes none and is written down. */
final class FakeTicks implements Ticks {

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** Pauses that were made, in order; those of no length left out. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void pause(long nanos) {
        if (nanos > 0) {
            pauses.add(Duration.ofNanos(nanos));
            now.addAndGet(nanos);
        }
    }
}
