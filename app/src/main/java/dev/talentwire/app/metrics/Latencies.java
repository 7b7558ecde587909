package dev.talentwire.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long each stage takes, as histograms: a mean hides the slow ones. */
record Latencies(MeterRegistry registry) {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2_500),
        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5)
    };

    /** From the writing of what a stage reads to the writing of what it makes of it: waiting, reading, working. */
    Timer of(String stage) {
        return histogram(Timer.builder("talentwire.stage.latency")
                .description("From the record that a stage has read being written to its own being written")
                .tag("stage", stage));
    }

    /** From a request to the last byte of its answer. */
    Timer ofFetches() {
        return histogram(Timer.builder("talentwire.fetch")
                .description("From a request to the web to the last byte of its answer, redirects one by one"));
    }

    private Timer histogram(Timer.Builder named) {
        return named.serviceLevelObjectives(BUCKETS).register(registry);
    }
}
