package dev.talentwire.ingest.file;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Finds article files and reads each by its kind. */
public final class ArticleFileReader {

    /** Nobody has a larger page or text; JSON lines are read line by line and have no limit. */
    private static final int LONGEST_FILE = 32 << 20;

    private final ArticleDocuments documents;

    /**
     * A reader.
     *
     * @param sourceId what the articles carry
     * @param idPrefix in front of ids that are made of a file's name: two sources may both have an {@code a.txt}
     * @param clock    for {@code fetchedAt}
     */
    public ArticleFileReader(String sourceId, String idPrefix, InstantSource clock) {
        this.documents = new ArticleDocuments(sourceId, idPrefix, clock);
    }

    /** See {@link dev.talentwire.ingest.ArticleFiles#read(Path, InstantSource)}. */
    public Stream<Line> read(Path path) {
        try {
            FoundFiles found = FoundFiles.at(path);
            // Lazily, one file open at a time: flatMap closes each before the next.
            return Stream.concat(
                    found.files().stream().flatMap(file -> read(file, FoundFiles.name(path, file))),
                    found.unreadable().stream());
        } catch (IOException e) {
            return unreadable(path.toString(), e);
        }
    }

    /** Reads one file. */
    public Stream<Line> read(Path file, String name) {
        try {
            return read(Files.newInputStream(file), name);
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    /** See {@link dev.talentwire.ingest.ArticleFiles#read(InputStream, String, InstantSource)}. */
    public Stream<Line> read(InputStream in, String name) {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        try {
            String kind = FoundFiles.kind(name).orElse("");
            kind = kind.isEmpty() ? sniffed(buffered) : kind;
            if (kind.equals("jsonl")) {
                return new JsonLines(documents, name).read(buffered);
            }
            try (buffered) {
                byte[] bytes = buffered.readNBytes(LONGEST_FILE + 1);
                if (bytes.length > LONGEST_FILE) {
                    return Stream.of(new Unreadable(name, 0, "the file is longer than " + LONGEST_FILE + " bytes"));
                }
                return Stream.of(kind.equals("txt") ? documents.text(bytes, name) : documents.page(bytes, name));
            }
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static Stream<Line> unreadable(String name, IOException e) {
        return Stream.of(new Unreadable(name, 0, "cannot be read: " + e));
    }

    private static String sniffed(InputStream in) throws IOException {
        in.mark(1 << 10);
        int first = in.read();
        // Byte order mark and white space may stand in front.
        for (int i = 0; i < 100 && (first > 0x7F || (first >= 0 && Character.isWhitespace(first))); i++) {
            first = in.read();
        }
        in.reset();
        return first == '{' ? "jsonl" : first == '<' ? "html" : "txt";
    }
}
