package dev.talentwire.app.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands of the system. */
final class Commands {

    private Commands() {}

    /** Runs one. @throws IOException when it does not end well, with what it said */
    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said.strip());
        }
    }

    /** Whether one ends well. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            run(command.toArray(String[]::new));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
