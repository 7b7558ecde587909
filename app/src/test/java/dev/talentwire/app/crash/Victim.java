package dev.talentwire.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A talentwire process of its own that counts, and that is killed without warning. */
final class Victim implements AutoCloseable {

    private static final int REFUSED = 1;

    private final ProcessBuilder builder;
    private final Path log;
    private Process process;

    private Victim(ProcessBuilder builder, Path log) throws IOException {
        this.builder = builder;
        this.log = log;
        this.process = builder.start();
    }

    /**
     * Starts one.
     *
     * @param prefix of its topics; a folder of its own belongs to each
     * @param kafka  properties of its clients, above all processing.guarantee: exactly_once_v2, or at_least_once for the control
     */
    static Victim start(Path folder, String bootstrapServers, String prefix, Map<String, String> kafka)
            throws IOException {
        Path config = folder.resolve("victim.yaml");
        Files.writeString(config, """
                data: "%s"
                modules: [aggregate]
                prefix: "%s"
                topics: {partitions: 2}
                health: {port: 0}
                kafka: {bootstrap.servers: "%s"%s}
                """.formatted(folder.resolve("victim"), prefix, bootstrapServers, inYaml(kafka)));
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
        return new Victim(builder, log);
    }

    private static String inYaml(Map<String, String> kafka) {
        return kafka.entrySet().stream()
                .map(property -> ", %s: \"%s\"".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
    }

    /**
     * Starts it again when it has ended by itself, as an orchestrator does: on a busy machine it may give a broker up that answers late.
     *
     * @return whether it had ended
     * @throws AssertionError when it ended for any other reason
     */
    boolean restartIfEnded() throws IOException {
        if (process.isAlive()) {
            return false;
        }
        String said = Files.readString(log);
        assertThat(process.exitValue())
                .as("exit code of a process that said: %s", said)
                .isEqualTo(REFUSED);
        var last = new LastWords(said);
        assertThat(last).as("last words of a process that ended by itself").matches(words -> !words.tellOfABug());
        assertThat(last).as("last words, which say that it gave up").matches(LastWords::gaveUp);
        System.out.println("A process ended by itself: " + said);
        process = builder.start();
        return true;
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
