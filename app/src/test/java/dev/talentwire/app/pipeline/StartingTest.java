package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartingTest {

    private static final TopicPartition PARTITION = new TopicPartition("changelog", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong();
    private final Starting starting = new Starting(nanos::get);

    @Test
    void aStartThatFailsIsToldAtOnceAndNotWhenPatienceEnds() {
        starting.failed("no right to use the group");

        assertThatThrownBy(() -> starting.await(PATIENCE))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no right to use the group");
    }

    @Test
    void aStartInWhichNothingMovesOnEndsWhenPatienceEnds() {
        nanos.addAndGet(PATIENCE.toNanos());

        assertThatThrownBy(() -> starting.await(PATIENCE)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aRestoreThatMovesOnMayTakeLongerThanThePatience() {
        // Given a restore that made its last step just now, long after the start
        nanos.addAndGet(PATIENCE.multipliedBy(10).toNanos());
        starting.onBatchRestored(PARTITION, "moves", 1_000, 1_000);

        // When it ends while somebody waits
        Thread.ofVirtual().start(starting::succeeded);

        // Then
        assertThatCode(() -> starting.await(PATIENCE)).doesNotThrowAnyException();
    }
}
