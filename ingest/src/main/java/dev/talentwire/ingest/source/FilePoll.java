package dev.talentwire.ingest.source;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.file.ArticleFileReader;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.schemas.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a directory that have changed since the last time. */
final class FilePoll implements Poll {

    /** Articles in one transaction: enough that the commit costs little, few enough to fit a batch in memory. */
    private static final int BATCH = 200;

    private final FileSource source;
    private final ArticleFileReader reader;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<Path, Version> read = new HashMap<>();

    private record Version(FileTime modified, long size) {}

    FilePoll(FileSource source, Ledger ledger, InstantSource clock) {
        this.source = source;
        this.reader = new ArticleFileReader(source.id(), clock);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Result run(Tally tally) {
        try {
            for (Path file : ArticleFileReader.files(source.path())) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                // Taken before reading: a file that grows meanwhile is read again.
                var version = new Version(attributes.lastModifiedTime(), attributes.size());
                if (!version.equals(read.get(file))) {
                    write(file, tally);
                    read.put(file, version);
                }
            }
            return new Result.Done(Pace.ANY);
        } catch (IOException e) {
            return new Result.Failed(source.path() + " cannot be read: " + e, Optional.empty());
        }
    }

    private void write(Path file, Tally tally) {
        List<Entry> batch = new ArrayList<>();
        try (Stream<Line> lines = reader.read(file, ArticleFileReader.name(source.path(), file))) {
            lines.forEach(line -> {
                batch.add(entry(line));
                if (batch.size() >= BATCH) {
                    tally.add(ledger.write(batch));
                    batch.clear();
                }
            });
        }
        tally.add(ledger.write(batch));
    }

    private Entry entry(Line line) {
        return switch (line) {
            case Line.Read read -> new Entry.Publish(read.article(), Optional.empty());
            case Line.Unreadable bad -> {
                String place = bad.file() + (bad.line() == 0 ? "" : "#" + bad.line());
                yield new Entry.Reject(
                        place,
                        Rejected.newBuilder()
                                .setStage("ingest")
                                .setReason("unreadable")
                                .setDetail("Source " + source.id() + ", " + place + ": " + bad.why())
                                .setRejectedAt(clock.instant())
                                .build(),
                        Optional.empty());
            }
        };
    }
}
