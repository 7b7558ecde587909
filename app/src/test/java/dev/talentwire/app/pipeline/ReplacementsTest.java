package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Replacements replacements = new Replacements(() -> now);

    @Test
    void deathsFarApartNeverUseTheReplacementsUp() {
        for (int day = 0; day < 100; day++) {
            assertThat(replacements.afterDeath()).contains(Duration.ZERO);
            now = now.plus(Duration.ofDays(1));
        }
    }

    @Test
    void deathsOneAfterAnotherAreReplacedLaterAndLaterAndThenNoMore() {
        assertThat(IntStream.range(0, 11)
                        .mapToObj(death -> replacements
                                .afterDeath()
                                .map(Duration::toSeconds)
                                .orElse(-1L)))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L, -1L);
    }
}
