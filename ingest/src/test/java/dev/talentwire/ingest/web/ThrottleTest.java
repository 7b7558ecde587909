package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private final FakeTicks time = new FakeTicks();

    @Test
    void spreadsRequestsOverTheSecond() throws InterruptedException {
        var throttle = new Throttle(4, 0, time);
        for (int i = 0; i < 3; i++) {
            throttle.await();
        }

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void makesTheNextRequestWaitUntilALongAnswerIsPaidFor() throws InterruptedException {
        var throttle = new Throttle(0, 1000, time);
        throttle.await();
        throttle.received(2500);
        time.pass(Duration.ofSeconds(1));
        throttle.await();

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void doesNotSaveUpWhatWasNotUsed() throws InterruptedException {
        var throttle = new Throttle(0, 1000, time);
        time.pass(Duration.ofHours(1));
        throttle.received(1000);
        throttle.await();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitWithoutABound() throws InterruptedException {
        var throttle = new Throttle(0, 0, time);
        throttle.received(Long.MAX_VALUE);
        throttle.await();
        throttle.await();

        assertThat(time.pauses()).isEmpty();
    }
}
