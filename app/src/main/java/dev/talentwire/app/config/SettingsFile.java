package dev.talentwire.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a configuration: the file, and {@code path=value} assignments over it. */
final class SettingsFile {

    private static final Duration POLL_FEEDS = Duration.ofMinutes(10);
    private static final Duration POLL_FILES = Duration.ofMinutes(1);

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

    private SettingsFile() {}

    /**
     * Reads and checks.
     *
     * @param file        none for the defaults
     * @param assignments {@code path=value}, the value in YAML, the last one wins
     * @throws InvalidSettingsException with every problem
     * @throws Refusal                  when the file cannot be read or is no YAML
     */
    static Settings read(Optional<Path> file, List<String> assignments) {
        ObjectNode tree = file.map(SettingsFile::parse).orElseGet(YAML::createObjectNode);
        List<Problem> problems = new ArrayList<>();
        assignments.forEach(assignment -> assign(tree, assignment, problems));
        RecordReader reader = new RecordReader()
                .orElse(FeedSource.class, "every", POLL_FEEDS)
                .orElse(FileSource.class, "every", POLL_FILES);
        Settings settings = reader.read("", tree, Settings.class, Settings.defaults());
        problems.addAll(reader.problems());
        if (settings == null || !problems.isEmpty()) {
            throw new InvalidSettingsException(file.map(Path::toString).orElse("The configuration"), problems);
        }
        return settings;
    }

    private static ObjectNode parse(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            if (tree.isMissingNode() || tree.isNull()) {
                return YAML.createObjectNode();
            }
            if (tree instanceof ObjectNode section) {
                return section;
            }
            throw new Refusal(
                    file + " is no configuration: it must hold keys and values, as config/talentwire.yaml does");
        } catch (JacksonException e) {
            throw new Refusal(
                    file + " is not readable as YAML, line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        } catch (IOException e) {
            throw new Refusal("Cannot read the configuration " + file + ": " + e, e);
        }
    }

    /** Keys of Kafka hold dots themselves; below {@code kafka} the rest of the path is one key. */
    private static void assign(ObjectNode tree, String assignment, List<Problem> problems) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            problems.add(new Problem("--set", assignment, "path=value is expected, such as broker.port=0"));
            return;
        }
        String path = assignment.substring(0, equals);
        String[] steps = path.startsWith("kafka.") ? path.split("\\.", 2) : path.split("\\.", -1);
        ObjectNode section = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode next = section.get(steps[i]);
            section = next instanceof ObjectNode below ? below : section.putObject(steps[i]);
        }
        try {
            section.set(steps[steps.length - 1], YAML.readTree(assignment.substring(equals + 1)));
        } catch (JacksonException e) {
            problems.add(new Problem(path, assignment.substring(equals + 1), "a value in YAML is expected"));
        }
    }
}
