package dev.talentwire.app.crash;

import dev.talentwire.app.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A talentwire process of its own that counts, and that is killed without warning. */
final class Victim implements AutoCloseable {

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /** @param guarantee exactly_once_v2, or at_least_once for the control */
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
        File log = folder.resolve("victim.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return new Victim(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
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
