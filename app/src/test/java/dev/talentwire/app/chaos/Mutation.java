package dev.talentwire.app.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A class of ours with a fault put into its source, for mutants that no setting can make.
 *
 * @param beside a class of the same module
 * @param name   of the class to be changed, with its package
 * @param right  a piece of its source that occurs once
 * @param wrong  what stands there instead
 */
record Mutation(Class<?> beside, String name, String right, String wrong) {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /**
     * Compiles it into a folder that belongs in front of the class path.
     *
     * @throws IllegalStateException when the source is no longer what this was made for
     */
    void into(Path folder) throws IOException {
        Path source = source();
        String text = Files.readString(source);
        int at = text.indexOf(right);
        if (at < 0 || text.indexOf(right, at + 1) >= 0) {
            throw new IllegalStateException("The mutant of " + source + " has to be thought of anew: \"" + right
                    + "\" does not stand there exactly once");
        }
        Path changed = Files.writeString(
                Files.createDirectories(folder).resolve(source.getFileName()), text.replace(right, wrong));
        JavaCompiler compiler =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this Java has no compiler");
        var complaints = new ByteArrayOutputStream();
        int code = compiler.run(
                null,
                complaints,
                complaints,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                changed.toString());
        if (code != 0) {
            throw new IllegalStateException(
                    "The mutant of " + source + " does not compile: " + complaints.toString(StandardCharsets.UTF_8));
        }
    }

    /** The suite runs from a clone: classes are in target/classes of their module. */
    private Path source() {
        try {
            Path classes = Path.of(
                    beside.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path module = Objects.requireNonNull(
                    Objects.requireNonNull(classes.getParent()).getParent());
            return module.resolve(SOURCES).resolve(name.replace('.', '/') + ".java");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(beside + " is nowhere", e);
        }
    }
}
