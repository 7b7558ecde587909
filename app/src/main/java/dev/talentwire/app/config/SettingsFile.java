package dev.talentwire.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.talentwire.app.refusal.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a configuration: the file, the environment over it, and {@code path=value} assignments over both. */
final class SettingsFile {

    private static final String NO_FILE = "The configuration";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

    private SettingsFile() {}

    /**
     * Reads and checks.
     *
     * @param file        none for the defaults
     * @param environment of the process; its variables win over the file
     * @param assignments {@code path=value}, the value in YAML; they win over both, the last one over the others
     * @throws InvalidSettingsException with every problem, or when the file cannot be read or is no YAML
     */
    static Configuration read(Optional<Path> file, Map<String, String> environment, List<String> assignments) {
        ObjectNode tree = file.map(SettingsFile::parse).orElseGet(YAML::createObjectNode);
        Set<String> fromFile = leaves("", tree, new HashSet<>());
        List<Problem> problems = new ArrayList<>();
        new LiteralSecrets(problems).check(tree);
        List<Overlay> overlays = new ArrayList<>(new EnvironmentOverrides(YAML, problems).read(environment));
        overlays.addAll(new Assignments(YAML, problems).read(assignments));
        overlays.forEach(overlay -> overlay.applyTo(tree));
        References references = new References(environment, problems);
        references.resolve(tree);
        RecordReader reader = SourceDefaults.of(new RecordReader());
        Settings settings = reader.read("", tree, Settings.class, Settings.defaults());
        problems.addAll(reader.problems());
        if (settings != null) {
            problems.addAll(new KafkaProperties(settings.kafka()).problems());
        }
        List<Configuration.Origin> origins = overlays.stream()
                .map(override -> new Configuration.Origin(override.path(), override.origin()))
                .toList();
        String name = file.map(Path::toString).orElse(NO_FILE);
        if (settings == null || !problems.isEmpty()) {
            List<Problem> told = attributed(problems, origins);
            boolean filesFault = told.stream().anyMatch(problem -> problem.by().isEmpty());
            throw new InvalidSettingsException(filesFault ? name : NO_FILE, told);
        }
        return new Configuration(settings, origins, fromFile, name, references.paths());
    }

    /** What was set over the file is not the file's fault: such problems say who set it. */
    private static List<Problem> attributed(List<Problem> problems, List<Configuration.Origin> origins) {
        return problems.stream()
                .map(problem -> origins.reversed().stream()
                        .filter(origin -> Configuration.isWithin(problem.path(), origin.path())
                                || Configuration.isWithin(origin.path(), problem.path()))
                        .findFirst()
                        .map(origin -> problem.setBy(origin.by()))
                        .orElse(problem))
                .toList();
    }

    private static Set<String> leaves(String path, JsonNode node, Set<String> found) {
        if (node instanceof ObjectNode section) {
            section.properties()
                    .forEach(entry -> leaves(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), found));
        } else {
            found.add(path);
        }
        return found;
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
            throw new InvalidSettingsException(
                    file + " is no configuration: it must hold keys and values, as config/talentwire.yaml does");
        } catch (JacksonException e) {
            throw new InvalidSettingsException(
                    file + " is not readable as YAML, line " + e.getLocation().getLineNr() + ": " + cause(e), e);
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    "Cannot read the configuration " + file + ": " + FileTrouble.reason(e), e);
        }
    }

    /** The parser says first what it was doing, then where, and in the last line that is not indented what is wrong. */
    private static String cause(JacksonException failure) {
        List<String> said = failure.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .toList();
        return String.join(": ", said);
    }
}
