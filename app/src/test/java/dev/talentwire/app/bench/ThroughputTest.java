package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    private static final Throughput MEASURED = new Throughput(
            1_000, Duration.ofSeconds(50), Duration.ofSeconds(14), 9L << 20, 1L << 20, 100L << 20, 400L << 20);

    @Test
    void coresFollowFromTheWorkOfAnArticleWithAReserveForBusyHours() {
        assertThat(MEASURED.millisAnArticle()).isEqualTo(14);
        // 1,000,000 × 14 ms a day are 0.162 cores, times six
        assertThat(MEASURED.cores(1_000_000)).isCloseTo(0.972, within(0.001));
    }

    @Test
    void diskFollowsFromWhatIsKeptOfAnArticle() {
        assertThat(MEASURED.gibibytesAYear(1_000)).isCloseTo(365 * 10 / 1024.0, within(0.001));
        assertThat(MEASURED.lines()).first().asString().contains("20.0 a second", "14.0 ms");
    }
}
