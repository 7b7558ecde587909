package dev.talentwire.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTableTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void showsARowForEachSource() {
        List<String> lines =
                SourceTable.lines(List.of(status().setArticlesPerDay(12.34).build()), NOW);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).split("\\s{2,}", -1))
                .containsExactly("ok", "36kr", "feed", "2m ago", "3h ago", "12.3", "in 8m", "0");
    }

    @Test
    void saysWhatIsWrongBelowTheRow() {
        SourceStatus silent = status().setSilentSince(NOW.minus(Duration.ofDays(3)))
                .setError("status 500")
                .setConsecutiveFailures(7)
                .build();

        assertThat(SourceTable.lines(List.of(silent), NOW))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("state"),
                        row -> assertThat(row).startsWith("SILENT").endsWith("7"),
                        alarm -> assertThat(alarm).contains("nothing new since 2026-11-19T03:00:00Z"),
                        error -> assertThat(error).contains("status 500"));
    }

    @Test
    void tellsASourceThatNobodyPolls() {
        SourceStatus status =
                status().setNextPoll(NOW.minus(Duration.ofHours(1))).build();

        assertThat(SourceTable.json(status, NOW)).contains("\"state\":\"unpolled\"");
    }

    private static SourceStatus.Builder status() {
        return SourceStatus.newBuilder()
                .setSourceId("36kr")
                .setKind("feed")
                .setPlace("https://news.example/feed")
                .setPolledAt(NOW.minusSeconds(120))
                .setWatchedSince(NOW.minus(Duration.ofDays(40)))
                .setLastSuccess(NOW.minusSeconds(120))
                .setLastNewArticle(NOW.minus(Duration.ofHours(3)))
                .setNextPoll(NOW.plusSeconds(480))
                .setDays(List.of());
    }
}
