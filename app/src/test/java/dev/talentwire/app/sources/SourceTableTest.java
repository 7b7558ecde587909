package dev.talentwire.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.SourceStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTableTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void showsARowForEachSource() {
        List<String> lines = table(status().setArticlesPerDay(12.34).build()).lines();

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

        assertThat(table(silent).lines())
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

        assertThat(table(status).json()).singleElement().asString().contains("\"state\":\"unpolled\"");
    }

    @Test
    void showsASourceOfWhichNoPollHasEndedAndOneThatNobodyAskedForHere() {
        // Given a status of a source that was taken out of the configuration, and a source that was put in
        var table = new SourceTable(List.of(status().build()), List.of(feed("added")), NOW);

        // When both are shown
        List<String> lines = table.lines();

        // Then neither is passed over
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).split("\\s{2,}", -1))
                .containsExactly("unlisted", "36kr", "feed", "2m ago", "3h ago", "?", "?", "0");
        assertThat(lines.get(2)).contains("not in this configuration");
        assertThat(lines.get(3).split("\\s{2,}", -1))
                .containsExactly("new", "added", "feed", "never", "never", "?", "?", "0");
        assertThat(table.json())
                .satisfiesExactly(
                        known -> assertThat(known)
                                .contains("\"source\":\"36kr\"", "\"state\":\"unlisted\"", "\"configured\":false"),
                        added -> assertThat(added).contains("\"source\":\"added\"", "\"state\":\"new\""));
    }

    @Test
    void aConfigurationWithoutSourcesTellsOfOthersAsTheyStand() {
        var table = new SourceTable(List.of(status().build()), List.of(), NOW);

        assertThat(table.lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("state"),
                        row -> assertThat(row).startsWith("ok"),
                        note -> assertThat(note).contains("names no sources"));
        assertThat(table.json()).singleElement().asString().contains("\"state\":\"ok\"", "\"configured\":false");
    }

    private static SourceTable table(SourceStatus status) {
        return new SourceTable(List.of(status), List.of(feed(status.getSourceId())), NOW);
    }

    private static SourceSettings feed(String id) {
        return new FeedSource(id, URI.create("https://news.example/feed"), Duration.ofMinutes(10));
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
