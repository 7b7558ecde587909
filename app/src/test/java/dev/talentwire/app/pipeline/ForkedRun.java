package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code talentwire run} in a process of its own, which can be killed. */
final class ForkedRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;

    private ForkedRun(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /**
     * Starts one that reads articles from a file.
     *
     * @param data its data directory, where its output goes, too
     */
    static ForkedRun start(Path data, Path articles) throws IOException {
        return start(data, Map.of(), "--set=ingest.sources=[{type: file, id: files, path: \"" + articles + "\"}]");
    }

    /** Starts one with further options, in an environment with further variables. */
    static ForkedRun start(Path data, Map<String, String> environment, String... options) throws IOException {
        Path out = Files.createTempFile(data, "out", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--set=data=" + data,
                "--set=broker.port=0",
                "--set=schemas.port=0"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        return new ForkedRun(builder.start(), out);
    }

    /** Where its health and figures are; waits until it says so. */
    URI endpoint() {
        return URI.create(said("health     ").split("/health", 2)[0]);
    }

    long pid() {
        return process.pid();
    }

    /** Where its broker is; waits until it says so. */
    String bootstrapServers() {
        return said("broker     ").split(",", 2)[0];
    }

    /** Where its schemas are; waits until it says so. */
    URI schemas() {
        return URI.create(said("schemas    ").replace("/subjects", ""));
    }

    void awaitRunning() {
        said("Running");
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as SIGTERM does, and says how; empty when it did not end in time. */
    Optional<Integer> terminate(Duration atMost) throws InterruptedException {
        process.destroy();
        return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    @Override
    public void close() {
        kill();
    }

    private String said(String beginning) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            String all = Files.readString(out);
            assertThat(process.isAlive()).as(all).isTrue();
            assertThat(all.lines()).anyMatch(line -> line.startsWith(beginning));
        });
        try {
            return Files.readString(out)
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElseThrow()
                    .substring(beginning.length());
        } catch (IOException e) {
            throw new AssertionError("The output " + out + " was there and is gone", e);
        }
    }
}
