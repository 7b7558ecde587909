package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSizeTest {

    @TempDir
    Path folder;

    @Test
    void addsUpFilesAtAllDepths() throws IOException {
        Files.write(folder.resolve("a"), new byte[3]);
        Files.write(Files.createDirectories(folder.resolve("b/c")).resolve("d"), new byte[40]);

        assertThat(FolderSize.of(folder)).isEqualTo(43);
    }

    @Test
    void whatIsNotThereHasNoSize() throws IOException {
        assertThat(FolderSize.of(folder.resolve("never"))).isZero();
    }

    @Test
    void foldersThatGoWhileItLooksAreNoTrouble() throws Exception {
        // Given somebody who makes folders and deletes them, as Kafka Streams does with the state of a task
        Files.write(folder.resolve("stays"), new byte[5]);
        var enough = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> comeAndGo(enough));

        // When, then
        for (int look = 0; look < 2_000; look++) {
            assertThat(FolderSize.of(folder)).isGreaterThanOrEqualTo(5);
        }
        enough.set(true);
        other.join();
    }

    private void comeAndGo(AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                Path task = Files.createDirectories(folder.resolve("task/0_1"));
                Path file = Files.write(task.resolve("file"), new byte[1]);
                Files.delete(file);
                Files.delete(task);
                Files.delete(task.getParent());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
