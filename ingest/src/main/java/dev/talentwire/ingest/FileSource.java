package dev.talentwire.ingest;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A file, or a directory with its subdirectories in name order, of the kinds that {@link ArticleFiles} reads. Files that have not
 * changed since the last poll are not read again. A path that does not exist yet is an error of the poll, not of the settings.
 *
 * @param id    see {@link SourceSettings#id()}
 * @param path  a {@code .txt}, {@code .html} or {@code .jsonl} file, or a directory
 * @param every see {@link SourceSettings#every()}
 */
public record FileSource(String id, Path path, Duration every) implements SourceSettings {

    public FileSource {
        SourceSettings.check(id, every);
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String place() {
        return path.toString();
    }
}
