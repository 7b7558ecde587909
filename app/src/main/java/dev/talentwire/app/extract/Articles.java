package dev.talentwire.app.extract;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.ArticleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The articles that an argument of the command line names. */
final class Articles {

    private static final String STANDARD_INPUT = "-";

    private Articles() {}

    /**
     * Opens files, directories, or standard input for {@code -}; one after the other.
     *
     * @throws Refusal when there is nothing of one of the names
     */
    static Stream<ArticleFiles.Line> open(List<String> arguments) {
        arguments.forEach(Articles::check);
        return together(arguments);
    }

    /** In halves, so that ten thousand names are no deep chain; flatMap would read a whole input before its first line is used. */
    private static Stream<ArticleFiles.Line> together(List<String> arguments) {
        int size = arguments.size();
        return size == 1
                ? open(arguments.getFirst())
                : Stream.concat(together(arguments.subList(0, size / 2)), together(arguments.subList(size / 2, size)));
    }

    private static void check(String argument) {
        if (!argument.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(argument))) {
            throw new Refusal("There is no readable file or directory " + argument
                    + ". Name a .txt, .html or .jsonl file, a directory of such, or - for standard input.");
        }
    }

    private static Stream<ArticleFiles.Line> open(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return ArticleFiles.read(System.in, "standard input", InstantSource.system());
        }
        return ArticleFiles.read(Path.of(argument), InstantSource.system());
    }
}
