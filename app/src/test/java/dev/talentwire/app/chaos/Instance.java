package dev.talentwire.app.chaos;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that trouble can be made for. */
final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("chaos.patience", 4));

    private final String name;
    private final Process process;
    private final Path out;

    private Instance(String name, Process process, Path out) {
        this.name = name;
        this.process = process;
        this.out = out;
    }

    static Instance start(String name, ProcessBuilder builder, Path out) throws IOException {
        Files.writeString(out, "");
        return new Instance(name, builder.redirectOutput(out.toFile()).start(), out);
    }

    /**
     * This JVM's Java on this class path, light on a machine with few cores.
     *
     * @param before folders in front of the class path, or none
     */
    static List<String> java(String heap, List<Path> before) {
        String classPath = Stream.concat(
                        before.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath);
    }

    String name() {
        return name;
    }

    /** Waits until it says that it runs. */
    Instance awaitRunning() {
        awaitLine("Running");
        return this;
    }

    void awaitLine(String beginning) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            boolean ended = !process.isAlive();
            String said = said();
            if (said.lines().anyMatch(line -> line.startsWith(beginning))) {
                return true;
            }
            if (ended) {
                throw new AssertionError(name + " ended before it said \"" + beginning + "\": " + said);
            }
            return false;
        });
    }

    /** All that it has printed. */
    String said() throws IOException {
        return Files.readString(out);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and its exit code. @throws AssertionError when it has not ended in time */
    int terminate(Duration atMost) throws InterruptedException {
        process.destroy();
        return awaitEnd(atMost);
    }

    /** Waits until it ends by itself, and gives its exit code. @throws AssertionError when it does not */
    int awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " has not ended within " + atMost);
        }
        return process.exitValue();
    }

    /** SIGSTOP: it stands still, and others think that it is dead. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Commands.run("kill", "-" + signal, Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
