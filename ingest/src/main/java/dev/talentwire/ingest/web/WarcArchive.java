package dev.talentwire.ingest.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every answer in WARC files (ISO 28500), gzip by record. Bodies are kept as they were read, that is decompressed and up to the
 * longest document; the headers that this contradicts get a new name, as Common Crawl does it. An archive that cannot be written to is
 * given up until the next start, and ingest goes on.
 */
public final class WarcArchive implements Trail, Closeable {

    private static final Logger log = LoggerFactory.getLogger(WarcArchive.class);

    private static final long LONGEST_FILE = 1L << 30;
    private static final Set<String> CONTRADICTED = Set.of("content-encoding", "content-length", "transfer-encoding");
    private static final String RENAMED = "X-Crawl-";

    private final Path folder;
    private final InstantSource clock;
    private @Nullable WarcWriter writer;
    private boolean givenUp;

    WarcArchive(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized void answered(Answer answer) {
        if (givenUp) {
            return;
        }
        try {
            WarcWriter open = opened();
            open.write(record(answer));
            if (open.position() > LONGEST_FILE) {
                close();
            }
        } catch (IOException e) {
            givenUp = true;
            log.error("The archive in {} cannot be written to and is given up until the next start", folder, e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    /**
     * Reads an archive again, its own or another's; what is no answer to a web request is passed over.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static void replay(Path file, Consumer<Answer> reader) {
        try (var records = new WarcReader(file)) {
            for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
                if (next.get() instanceof WarcResponse response
                        && response.contentType().base().equals(MediaType.HTTP)) {
                    reader.accept(answer(response));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as WARC", e);
        }
    }

    private WarcWriter opened() throws IOException {
        WarcWriter open = writer;
        if (open == null) {
            Files.createDirectories(folder);
            open = new WarcWriter(folder.resolve(String.format(
                    Locale.ROOT, "talentwire-%d.warc.gz", clock.instant().toEpochMilli())));
            writer = open;
        }
        return open;
    }

    private WarcResponse record(Answer answer) throws IOException {
        var http = new HttpResponse.Builder(answer.status(), answer.reason());
        for (Field field : answer.headers()) {
            boolean contradicted = CONTRADICTED.contains(field.name().toLowerCase(Locale.ROOT));
            http.addHeader(contradicted ? RENAMED + field.name() : field.name(), field.value());
        }
        http.body(null, answer.body());
        return new WarcResponse.Builder(answer.url())
                .date(clock.instant())
                .body(http.build())
                .build();
    }

    private static Answer answer(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        return new Answer(
                response.targetURI(),
                "archive of " + response.date(),
                http.status(),
                http.reason(),
                http.headers().map().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Field(header.getKey(), value)))
                        .toList(),
                http.bodyDecoded().stream().readAllBytes(),
                Duration.ZERO);
    }
}
