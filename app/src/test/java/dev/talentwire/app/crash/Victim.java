package dev.talentwire.app.crash;

import dev.talentwire.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A talentwire process of its own that counts, and that is killed without warning. */
final class Victim implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Victim(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param guarantee exactly_once_v2, or at_least_once for the control
     * @param prefix    of its topics; a folder of its own belongs to each
     */
    static Victim start(Path folder, String bootstrapServers, String prefix, String guarantee) throws IOException {
        Path config = folder.resolve("victim.yaml");
        Files.writeString(config, """
                data: "%s"
                modules: [aggregate]
                prefix: "%s"
                topics: {partitions: 2}
                health: {port: 0}
                kafka: {bootstrap.servers: "%s", processing.guarantee: %s}
                """.formatted(folder.resolve("victim"), prefix, bootstrapServers, guarantee));
        String java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--config",
                config.toString()));
        Path log = folder.resolve("victim.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        return new Victim(builder.start(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time since its start: what a restart costs, however busy the machine is. Empty when the process is dead. */
    Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** How it stands and what it said, for whoever waited for it in vain. */
    String story() {
        try {
            String time = processorTime().map(Duration::toString).orElse("unknown");
            return "alive " + isAlive() + ", processor time " + time + ", it said:\n" + Files.readString(log);
        } catch (IOException e) {
            return "alive " + isAlive() + ", what it said cannot be read: " + e;
        }
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
