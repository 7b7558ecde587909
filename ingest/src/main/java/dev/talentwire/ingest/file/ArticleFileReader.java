package dev.talentwire.ingest.file;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds article files and reads each by its kind. */
public final class ArticleFileReader {

    private static final Set<String> KINDS = Set.of("txt", "html", "htm", "jsonl");

    /** Nobody has a larger page or text; JSON lines are read line by line and have no limit. */
    private static final int LONGEST_FILE = 32 << 20;

    private final ArticleDocuments documents;

    /**
     * A reader.
     *
     * @param sourceId what the articles carry
     * @param clock    for {@code fetchedAt}
     */
    public ArticleFileReader(String sourceId, InstantSource clock) {
        this.documents = new ArticleDocuments(sourceId, clock);
    }

    /** See {@link dev.talentwire.ingest.ArticleFiles#read(Path)}. */
    public Stream<Line> read(Path path) {
        try {
            // Lazily, one file open at a time: flatMap closes each before the next.
            return files(path).stream().flatMap(file -> read(file, name(path, file)));
        } catch (IOException e) {
            return unreadable(path.toString(), e);
        }
    }

    /**
     * The article files at a path, in the order of their paths.
     *
     * @throws IOException when there is nothing at the path or it cannot be listed
     */
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString(), null, "there is no such file or directory");
            }
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return below.filter(file -> KINDS.contains(ending(file.toString())) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The name of a file in ids and messages. */
    public static String name(Path path, Path file) {
        return path.equals(file)
                ? file.getFileName().toString()
                : path.relativize(file).toString();
    }

    /** Reads one file. */
    public Stream<Line> read(Path file, String name) {
        try {
            return read(Files.newInputStream(file), name, file.toUri().toString());
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    /** See {@link dev.talentwire.ingest.ArticleFiles#read(InputStream, String)}. */
    public Stream<Line> read(InputStream in, String name) {
        return read(in, name, name);
    }

    private Stream<Line> read(InputStream in, String name, String url) {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        try {
            String kind = KINDS.contains(ending(name)) ? ending(name) : sniffed(buffered);
            if (kind.equals("jsonl")) {
                return new JsonLines(documents, name).read(buffered);
            }
            try (buffered) {
                byte[] bytes = buffered.readNBytes(LONGEST_FILE + 1);
                if (bytes.length > LONGEST_FILE) {
                    return Stream.of(new Unreadable(name, 0, "the file is longer than " + LONGEST_FILE + " bytes"));
                }
                return Stream.of(
                        kind.equals("txt") ? documents.text(bytes, name, url) : documents.page(bytes, name, url));
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

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
