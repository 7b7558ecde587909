package dev.talentwire.app.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which settings nobody may see. */
final class Secrets {

    static final String MASK = "***";

    private static final Pattern SECRET = Pattern.compile(
            ".*(password|passwd|secret|jaas|token|apikey|credential|user\\.info|\\.key$|keystore\\.key|webhook).*");

    private Secrets() {}

    /** Told by the name of a setting, such as {@code kafka.sasl.jaas.config}. */
    static boolean isSecret(String path) {
        return SECRET.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
