package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of a process that ends: nothing is lost, nothing is doubled, and SIGTERM takes ten seconds at most. */
@Timeout(420)
class KilledRunTest {

    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TERMINATED = 143;
    private static final int DEPARTURES = 8;

    private final Topics topics = Topics.withPrefix(Topics.DEFAULT_PREFIX);

    @TempDir
    Path data;

    @Test
    void aKilledProcessGoesOnWhereItWasAndATerminatedOneIsGoneInTimeWithEverythingKept() throws Exception {
        // Given a process that was killed as soon as the articles were there
        Map<String, GenericRecord> articles;
        try (ForkedRun killed = start();
                OutsideReader outside = reader(killed)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(outside.latest(topics.articles())).isNotEmpty());
            articles = outside.latest(topics.articles());
            killed.kill();
        }

        // When the next one is through, and is told to end
        Map<String, GenericRecord> moves;
        try (ForkedRun next = start();
                OutsideReader outside = reader(next)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    outside.latest(topics.talentMoves()).values())
                            .filteredOn(move -> String.valueOf(move.get("kind")).equals("DEPARTURE"))
                            .hasSize(DEPARTURES));
            assertThat(outside.latest(topics.articles())).isEqualTo(articles);
            next.awaitRunning();
            moves = outside.latest(topics.talentMoves());

            assertThat(next.terminate(PROMISED)).contains(TERMINATED);
        }

        // Then the one after it finds everything as it was, and adds nothing
        try (ForkedRun last = start();
                OutsideReader outside = reader(last)) {
            last.awaitRunning();
            assertThat(outside.latest(topics.articles())).isEqualTo(articles);
            assertThat(outside.latest(topics.talentMoves())).isEqualTo(moves);
        }
    }

    @Test
    void aProcessThatIsToldToEndWhileItStartsIsGoneInTimeAndGivesItsFolderBack() throws Exception {
        try (ForkedRun starting = start()) {
            starting.bootstrapServers();

            assertThat(starting.terminate(PROMISED)).contains(TERMINATED);
        }

        try (ForkedRun next = start()) {
            next.awaitRunning();
        }
    }

    private ForkedRun start() throws Exception {
        Path articles = Path.of(Objects.requireNonNull(getClass().getResource("seven-leave-one-company.jsonl"))
                .toURI());
        return ForkedRun.start(data, articles);
    }

    private static OutsideReader reader(ForkedRun run) {
        return new OutsideReader(run.bootstrapServers(), run.schemas());
    }
}
