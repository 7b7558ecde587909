package dev.talentwire.ingest;

import dev.talentwire.ingest.file.ArticleFileReader;
import dev.talentwire.schemas.Article;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Reads articles from files, in order and as they are asked for. The kind is told by the name:
 *
 * <ul>
 *   <li>{@code .txt}: the first line is the title, the rest the text; the id is the path below the directory that is read
 *   <li>{@code .html}, {@code .htm}: a saved page; the id is its canonical link, else the path
 *   <li>{@code .jsonl}: one {@code {"id","url","title","published","text"|"html"}} per line. Without an id, the article goes by its
 *       url, and without that by file#line. {@code published} may be null, a year, a month, a day, or a date and time; a time without
 *       zone is Asia/Shanghai
 * </ul>
 *
 * <p>A stream or file of another name is JSON lines when it begins with a brace, HTML when it begins with {@code <}, else text.
 * What says nothing of its publication gives an article with null and UNKNOWN: nothing is made up. Character sets are found out.
 */
public final class ArticleFiles {

    private static final String NO_SOURCE = "files";

    private ArticleFiles() {}

    /** What one file, or one line of a file, turned out to be. */
    public sealed interface Line {

        /**
         * An article, without cluster id.
         *
         * @param file see {@link Unreadable}
         * @param line from 1; 0 when the file is the article
         */
        record Read(Article article, String file, int line) implements Line {}

        /**
         * Something that is no article.
         *
         * @param file path or name as given, below a directory relative to it
         * @param line from 1; 0 when the file as a whole cannot be read
         * @param why  what is wrong and what would be right
         */
        record Unreadable(String file, int line, String why) implements Line {}
    }

    /**
     * Reads a file, or all files of these kinds in a directory and below it, in the order of their paths.
     *
     * @param clock for {@code fetchedAt}
     * @return a lazy stream that holds an open file: close it. A path that does not exist is one {@link Line.Unreadable}, and so is
     *     a folder in it that cannot be looked into
     */
    public static Stream<Line> read(Path path, InstantSource clock) {
        return new ArticleFileReader(NO_SOURCE, "", clock).read(path);
    }

    /**
     * Reads a stream.
     *
     * @param in   closed with the result
     * @param name  tells the kind by its ending, and goes into ids and messages
     * @param clock for {@code fetchedAt}
     */
    public static Stream<Line> read(InputStream in, String name, InstantSource clock) {
        return new ArticleFileReader(NO_SOURCE, "", clock).read(in, name);
    }
}
