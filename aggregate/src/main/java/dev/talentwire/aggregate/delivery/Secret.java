package dev.talentwire.aggregate.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads secrets from where they belong: the environment or a file, never the configuration. */
final class Secret {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private Secret() {}

    /** @throws IllegalArgumentException when a setting does not say where its secret is; the message does not repeat it */
    static void check(String key, String place) {
        if (!place.startsWith(ENVIRONMENT) && !place.startsWith(FILE)) {
            throw new IllegalArgumentException(key + " must say where the secret is: env:NAME or file:PATH");
        }
    }

    /**
     * The secret, without white space around it.
     *
     * @throws IllegalStateException when there is none
     */
    static String read(String place, Map<String, String> environment) {
        String found = place.startsWith(ENVIRONMENT)
                ? environment.getOrDefault(place.substring(ENVIRONMENT.length()), "")
                : content(Path.of(place.substring(FILE.length())));
        if (found.isBlank()) {
            throw new IllegalStateException("There is no secret at " + place + "; set it, or name another place");
        }
        return found.strip();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the secret in " + file + ": " + e, e);
        }
    }
}
