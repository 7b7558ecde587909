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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A talentwire process of its own that counts, started as the launcher starts one, and that is killed without warning. */
final class Victim implements AutoCloseable {

    private static final int REFUSED = 1;

    private final ProcessBuilder builder;
    private Process process;
    private Said said;

    private Victim(ProcessBuilder builder) throws IOException {
        this.builder = builder;
        this.process = builder.start();
        this.said = new Said(process.inputReader());
    }

    /**
     * Starts one. Like the launcher's, it has an archive of its classes, which is written when one ends in order.
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
                "-Xlog:disable",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("victim.jsa"),
                "-cp",
                Jars.ofClassPath(folder.resolve("jars")),
                Main.class.getName(),
                "run",
                "--config",
                config.toString()));
        return new Victim(builder.redirectErrorStream(true));
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
    boolean restartIfEnded() throws IOException, InterruptedException {
        if (process.isAlive()) {
            return false;
        }
        String words = said.all();
        assertThat(process.exitValue())
                .as("exit code of a process that said: %s", words)
                .isEqualTo(REFUSED);
        var last = new LastWords(words);
        assertThat(last).as("last words of a process that ended by itself").matches(ended -> !ended.tellOfABug());
        assertThat(last).as("last words, which say that it gave up").matches(LastWords::gaveUp);
        System.out.println("A process ended by itself: " + words);
        process = builder.start();
        said = new Said(process.inputReader());
        return true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time since its start: what a restart costs, however busy the machine is. Empty when the process is dead. */
    Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** What it said so far, each line with the milliseconds since its start. */
    String steps() {
        return said.timed();
    }

    /** How it stands and what it said, for whoever waited for it in vain. */
    String story() {
        String time = processorTime().map(Duration::toString).orElse("unknown");
        return "alive " + isAlive() + ", processor time " + time + ", it said:\n" + steps();
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: it ends in order. */
    void stop(Duration atMost) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("has ended in order within %s", atMost)
                .isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
