package dev.talentwire.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command is configured. */
public final class SettingsOptions {

    /** Set by the launcher: the folder that holds {@code config/talentwire.yaml}. */
    private static final String HOME = "talentwire.home";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file; without it config/talentwire.yaml beside the launcher.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value over the file, such as broker.port=0. May be given more than once.")
    private List<String> assignments = new ArrayList<>();

    /** The settings that the options name, and the environment. */
    public Settings read() {
        return configuration().settings();
    }

    /** The same, with who set what. */
    public Configuration configuration() {
        return SettingsFile.read(file(), System.getenv(), assignments);
    }

    /** The file that is read; empty when there is none. */
    public Optional<Path> file() {
        return Optional.ofNullable(file).or(SettingsOptions::shippedFile);
    }

    /** Adds an assignment that wins over the file and over what was given before. */
    public void set(String path, String value) {
        assignments.add(path + "=" + value);
    }

    private static Optional<Path> shippedFile() {
        return Optional.ofNullable(System.getProperty(HOME))
                .map(home -> Path.of(home, "config", "talentwire.yaml"))
                .filter(Files::exists);
    }
}
