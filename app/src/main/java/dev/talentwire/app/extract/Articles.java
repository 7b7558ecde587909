package dev.talentwire.app.extract;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.ArticleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** The articles that an argument of the command line names. */
final class Articles {

    private static final String STANDARD_INPUT = "-";

    private Articles() {}

    /**
     * Opens a file, a directory, or standard input for {@code -}.
     *
     * @throws Refusal when there is nothing of that name
     */
    static Stream<ArticleFiles.Line> open(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return ArticleFiles.read(System.in, "standard input", InstantSource.system());
        }
        Path path = Path.of(argument);
        if (!Files.isReadable(path)) {
            throw new Refusal("There is no readable file or directory " + argument
                    + ". Name a .txt, .html or .jsonl file, a directory of such, or - for standard input.");
        }
        return ArticleFiles.read(path, InstantSource.system());
    }
}
