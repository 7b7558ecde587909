package dev.talentwire.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** {@code path=value} as the option {@code --set} takes it, the value in YAML. */
final class Assignments {

    private static final String ORIGIN = "--set";

    private final ObjectMapper yaml;
    private final List<Problem> problems;

    Assignments(ObjectMapper yaml, List<Problem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    List<Overlay> read(List<String> assignments) {
        List<Overlay> overrides = new ArrayList<>();
        assignments.forEach(assignment -> read(assignment, overrides));
        return overrides;
    }

    private void read(String assignment, List<Overlay> overrides) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            problems.add(new Problem(ORIGIN, assignment, "path=value is expected, such as broker.port=0"));
            return;
        }
        String path = assignment.substring(0, equals);
        String value = assignment.substring(equals + 1);
        if (Secrets.isSecret(path) && !References.isReference(value)) {
            problems.add(new Problem(
                    path,
                    Secrets.MASK,
                    "a secret on the command line shows in the list of processes; give it in the environment variable "
                            + EnvironmentOverrides.nameOf(path) + ", or name a file with ${file:/path}"));
            return;
        }
        try {
            overrides.add(new Overlay(steps(path), yaml.readTree(value), ORIGIN));
        } catch (JacksonException e) {
            problems.add(new Problem(path, value, "a value in YAML is expected"));
        }
    }

    /** Keys of Kafka hold dots themselves; below {@code kafka} the rest of the path is one key. */
    private static List<String> steps(String path) {
        return List.of(path.startsWith("kafka.") ? path.split("\\.", 2) : path.split("\\.", -1));
    }
}
