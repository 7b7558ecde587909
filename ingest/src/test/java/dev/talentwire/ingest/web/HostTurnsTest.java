package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostTurnsTest {

    private final List<Duration> pauses = new ArrayList<>();
    private long now;
    private final HostTurns turns = new HostTurns(Duration.ofSeconds(1), () -> now, nanos -> {
        pauses.add(Duration.ofNanos(nanos));
        now += nanos;
    });

    @Test
    void waitsBetweenTwoRequestsToOneHost() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        now += Duration.ofMillis(300).toNanos();
        turns.take("example.com", Duration.ZERO).close();

        assertThat(pauses).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void doesNotWaitForAnotherHost() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        turns.take("example.org", Duration.ZERO).close();

        assertThat(pauses).isEmpty();
    }

    @Test
    void waitsLongerForAHostThatAsksForIt() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        turns.take("example.com", Duration.ofSeconds(5)).close();

        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }
}
