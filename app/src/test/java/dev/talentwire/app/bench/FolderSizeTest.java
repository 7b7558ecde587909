package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    void filesAndFoldersThatGoWhileItLooksAreNoTrouble() throws IOException {
        // As Kafka Streams deletes the state of a task between the listing and the look.
        var size = new FolderSize();
        var gone = new NoSuchFileException("0_1");

        assertThat(size.visitFileFailed(folder.resolve("0_1"), gone)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(size.postVisitDirectory(folder, gone)).isEqualTo(FileVisitResult.CONTINUE);
    }

    @Test
    void anyOtherTroubleIsTold() {
        var size = new FolderSize();
        var denied = new AccessDeniedException("0_1");

        assertThatThrownBy(() -> size.visitFileFailed(folder.resolve("0_1"), denied))
                .isSameAs(denied);
        assertThatThrownBy(() -> size.postVisitDirectory(folder, denied)).isSameAs(denied);
    }
}
