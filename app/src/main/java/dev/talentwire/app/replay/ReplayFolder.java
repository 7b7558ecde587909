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

    private final Path path;
    private final Optional<DataDirectory> claim;

    private ReplayFolder(Path path, Optional<DataDirectory> claim) {
        this.path = path;
        this.claim = claim;
    }

    /** Takes the folder of the replay into a prefix. @throws dev.talentwire.app.refusal.Refusal when another process has it */
    static ReplayFolder claim(Path data, String prefix) {
        DataDirectory claim = DataDirectory.claim(path(data, prefix));
        return new ReplayFolder(claim.path(), Optional.of(claim));
    }

    /** The folder for who only asks what it was begun with; it need not be there. */
    static ReplayFolder seen(Path data, String prefix) {
        return new ReplayFolder(path(data, prefix), Optional.empty());
    }

    private static Path path(Path data, String prefix) {
        return data.resolve("replay").resolve(prefix);
    }

    /** Which articles it was begun with; empty when none was begun here. */
    Optional<Since> begun() {
        Path file = path.resolve(BEGUN);
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
        Path file = path.resolve(BEGUN);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "what this replay reads");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    Path state() {
        return path.resolve("streams");
    }

    /** What a swap is about to write. */
    Path swap() {
        return path.resolve("swap.records");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Deletes what is in it. */
    void clear() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.filter(below -> !below.equals(path))
                    .filter(below -> !below.startsWith(logs()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path below : deepestFirst) {
                Files.delete(below);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete what is in " + path, e);
        }
    }

    @Override
    public void close() {
        claim.ifPresent(DataDirectory::close);
    }
}
