package dev.talentwire.app.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWatchTest {

    @TempDir
    Path folder;

    private final List<Settings> taken = new ArrayList<>();

    @Test
    void aFileThatHasNotChangedIsLeftAlone() throws IOException {
        try (var watch = watch(Files.writeString(folder.resolve("c.yaml"), "data: a"), Settings::defaults)) {
            watch.look();
            watch.look();

            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aChangedFileIsTakenOverOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "data: a");
        try (var watch = watch(file, Settings::defaults)) {
            Files.writeString(file, "data: b");
            watch.look();
            watch.look();

            assertThat(taken).containsExactly(Settings.defaults());
        }
    }

    @Test
    void aBadFileChangesNothingAndTheNextGoodOneIsTakenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "good");
        try (var watch = watch(file, () -> settings(file))) {
            Files.writeString(file, "bad");
            watch.look();
            assertThat(taken).isEmpty();

            Files.writeString(file, "good again");
            watch.look();
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void aFileThatWasReadAtASignalIsNotReadAgainAtTheNextLook() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "data: a");
        try (var watch = watch(file, Settings::defaults)) {
            Files.writeString(file, "data: b");
            watch.hangUp();
            watch.look();
            assertThat(taken).hasSize(1);

            watch.hangUp();
            assertThat(taken).as("a signal counts also without a change").hasSize(2);
        }
    }

    @Test
    void aFileThatIsAwayForAMomentIsNoChange() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "data: a");
        try (var watch = watch(file, Settings::defaults)) {
            Files.delete(file);
            watch.look();
            Files.writeString(file, "data: a");
            watch.look();

            assertThat(taken).isEmpty();
        }
    }

    private SettingsWatch watch(Path file, Supplier<Settings> read) {
        return new SettingsWatch(Optional.of(file), read, taken::add);
    }

    private static Settings settings(Path file) {
        try {
            if (Files.readString(file).startsWith("bad")) {
                throw new IllegalArgumentException("not to be used");
            }
            return Settings.defaults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
