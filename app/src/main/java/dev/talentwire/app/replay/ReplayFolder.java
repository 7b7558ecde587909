package dev.talentwire.app.replay;

import dev.talentwire.app.broker.DataDirectory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a replay keeps on this machine, below the data directory: local state, log files, and with what it was begun, so that it is gone on
 * with as the same. One process at a time may use it.
 */
final class ReplayFolder implements AutoCloseable {

    private static final String BEGUN = "begun.properties";
    private static final String FROM = "from";

    private final DataDirectory folder;

    private ReplayFolder(DataDirectory folder) {
        this.folder = folder;
    }

    /** Takes the folder of the replay into a prefix. @throws dev.talentwire.app.refusal.Refusal when another process has it */
    static ReplayFolder claim(Path data, String prefix) {
        return new ReplayFolder(DataDirectory.claim(data.resolve("replay").resolve(prefix)));
    }

    /** Which articles it was begun with; empty when none was begun here. */
    Optional<Since> begun() {
        Path file = folder.path().resolve(BEGUN);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return Optional.of(new Since(Optional.of(properties.getProperty(FROM, ""))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)));
    }

    void begin(Since since) {
        var properties = new Properties();
        properties.setProperty(FROM, since.day().map(LocalDate::toString).orElse(""));
        Path file = folder.path().resolve(BEGUN);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "what this replay reads");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    Path state() {
        return folder.path().resolve("streams");
    }

    /** What a swap is about to write. */
    Path swap() {
        return folder.path().resolve("swap.records");
    }

    Path logs() {
        return folder.path().resolve("logs");
    }

    /** Deletes what is in it. */
    void clear() {
        try (Stream<Path> all = Files.walk(folder.path())) {
            List<Path> deepestFirst = all.filter(path -> !path.equals(folder.path()))
                    .filter(path -> !path.startsWith(logs()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete what is in " + folder.path(), e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
