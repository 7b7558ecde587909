package dev.talentwire.aggregate.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.moves.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPeriodTest {

    private static final LocalDate SAID = LocalDate.parse("2026-11-19");

    @ParameterizedTest
    @CsvSource({
        "今年以来, 2026-01-01, 2026-11-19",
        "去年, 2025-01-01, 2025-12-31",
        "2025年上半年, 2025-01-01, 2025-06-30",
        "10月下旬以来, 2026-10-21, 2026-11-19",
        "10月26日, 2026-10-26, 2026-11-19",
        "6月, 2026-06-01, 2026-06-30",
        "12月, 2025-12-01, 2025-12-31",
        "十天之内, 2026-11-09, 2026-11-19",
        "近三个月, 2026-08-19, 2026-11-19",
        "近5年, 2021-11-15, 2026-11-19",
        "去年同期, 2025-01-01, 2025-11-19",
        "前年全年, 2024-01-01, 2024-12-31",
    })
    void wordsThatSayWhenBecomeDays(String words, LocalDate first, LocalDate last) {
        assertThat(ClaimPeriod.of(words, SAID)).contains(new Period(first, last));
    }

    @Test
    void otherWordsAreNoPeriod() {
        assertThat(ClaimPeriod.of("近日", SAID)).isEmpty();
        assertThat(ClaimPeriod.of("13月", SAID)).isEmpty();
    }
}
