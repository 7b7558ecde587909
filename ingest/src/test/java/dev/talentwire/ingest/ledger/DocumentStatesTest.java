package dev.talentwire.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.ingest.ledger.DocumentStates.ForgottenException;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentStatesTest {

    private static final Topic<FetchState> TOPIC = Topics.withPrefix("test.").fetchState();

    @TempDir
    Path folder;

    @Test
    void knowsWhatWasPutLast() {
        try (var states = new DocumentStates(folder, TOPIC)) {
            states.put(state("https://例子.example/一", "first"));
            states.put(state("https://例子.example/一", "second"));
            states.put(state("gone", "first"));
            states.remove("gone");

            assertThat(states.get("https://例子.example/一")).contains(state("https://例子.example/一", "second"));
            assertThat(states.get("gone")).isEmpty();
            assertThat(all(states)).containsExactly(state("https://例子.example/一", "second"));
        }
    }

    @Test
    void beginsWithNothingWhateverTheFolderHolds() {
        try (var before = new DocumentStates(folder, TOPIC)) {
            before.put(state("a", "first"));
        }

        try (var states = new DocumentStates(folder, TOPIC)) {
            assertThat(states.get("a")).isEmpty();
        }
    }

    @Test
    void refusesToAnswerWhenItIsClosed() {
        var states = new DocumentStates(folder, TOPIC);
        states.close();

        assertThatThrownBy(() -> states.get("a")).isInstanceOf(ForgottenException.class);
        assertThatThrownBy(() -> all(states)).isInstanceOf(ForgottenException.class);
    }

    @Test
    void saysWhichFolderCannotBeUsedAndWhatMayHelp() throws IOException {
        // Given a folder that another one has open, and one that is none
        Path file = Files.createFile(folder.resolve("file"));
        Path taken = folder.resolve("taken");

        try (var states = new DocumentStates(taken, TOPIC)) {
            assertThatThrownBy(() -> new DocumentStates(taken, TOPIC))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContainingAll(taken.toString(), "other process");
            states.put(state("a", "first"));
        }
        assertThatThrownBy(() -> new DocumentStates(file, TOPIC))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(file.toString(), "may this user write there");
    }

    private static List<FetchState> all(DocumentStates states) {
        List<FetchState> all = new ArrayList<>();
        states.forEach(all::add);
        return all;
    }

    private static FetchState state(String id, String hash) {
        return FetchState.newBuilder()
                .setId(id)
                .setContentHash(hash)
                .setSeenAt(Instant.parse("2026-11-21T00:00:00Z"))
                .build();
    }
}
