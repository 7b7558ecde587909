package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured times of one kind. */
final class Latencies {

    private static final double NANOS_PER_MS = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    void add(long elapsedNanos) {
        nanos.add(elapsedNanos);
    }

    int count() {
        return nanos.size();
    }

    /** The time that so many percent do not exceed; zero when there are none. */
    Duration percentile(double percent) {
        if (nanos.isEmpty()) {
            return Duration.ZERO;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return Duration.ofNanos(sorted.get(Math.max(0, rank - 1)));
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-26s p50 %6.1f ms   p99 %6.1f ms   most %6.1f ms   (%d measured)",
                name,
                percentile(50).toNanos() / NANOS_PER_MS,
                percentile(99).toNanos() / NANOS_PER_MS,
                percentile(100).toNanos() / NANOS_PER_MS,
                count());
    }
}
