package dev.talentwire.ingest.file;

import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The article files at a path.
 *
 * @param files      in the order of their paths
 * @param unreadable what could not be looked into, such as a folder that somebody else owns; the rest was found all the same
 */
public record FoundFiles(List<Path> files, List<Unreadable> unreadable) {

    private static final Set<String> KINDS = Set.of("txt", "html", "htm", "jsonl");

    public FoundFiles {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Looks for files: the path itself, or what is in it and below it when it is a directory. Links are followed, but not in circles.
     *
     * @throws IOException when there is nothing at the path
     */
    public static FoundFiles at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString(), null, "there is no such file or directory");
            }
            return new FoundFiles(List.of(path), List.of());
        }
        var walk = new Walk(path);
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return new FoundFiles(walk.files.stream().sorted().toList(), walk.unreadable);
    }

    /** The name of a file in ids and messages: below the path when that is a directory. */
    public static String name(Path path, Path file) {
        return path.equals(file)
                ? file.getFileName().toString()
                : path.relativize(file).toString();
    }

    /** The ending of a name, when it is one of those that are read. */
    static Optional<String> kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.of(ending).filter(KINDS::contains);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && kind(file.toString()).isPresent()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A link to a folder that is being walked leads to nothing new.
            if (!(e instanceof FileSystemLoopException)) {
                unreadable.add(new Unreadable(name(root, file), 0, "cannot be looked into: " + e));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
