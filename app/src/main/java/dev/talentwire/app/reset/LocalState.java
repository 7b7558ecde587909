package dev.talentwire.app.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An application's state on this machine, which its own topics would otherwise not match. */
record LocalState(Path folder) {

    boolean exists() {
        return Files.exists(folder);
    }

    void delete() {
        if (!exists()) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the local state in " + folder, e);
        }
    }
}
