package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private OptionalDouble lag = OptionalDouble.empty();
    private long now;
    private final Backlog backlog = new Backlog(() -> lag, () -> now);

    @Test
    void whoHasReadNothingMayBeAboutTo() {
        assertThat(backlog.getAsBoolean()).isTrue();
        now = Duration.ofSeconds(6).toNanos();
        assertThat(backlog.getAsBoolean()).isFalse();
    }

    @Test
    void itBeginsWithManyRecordsAndEndsWithFew() {
        lag = OptionalDouble.of(20);
        assertThat(backlog.getAsBoolean()).as("from the start").isTrue();
        lag = OptionalDouble.of(0);
        assertThat(backlog.getAsBoolean()).isFalse();
        lag = OptionalDouble.of(20);
        assertThat(backlog.getAsBoolean()).as("a burst").isFalse();
        lag = OptionalDouble.of(5000);
        assertThat(backlog.getAsBoolean()).isTrue();
        lag = OptionalDouble.of(20);
        assertThat(backlog.getAsBoolean()).isTrue();
    }
}
