package dev.talentwire.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings from environment variables: {@code TALENTWIRE_BROKER_PORT} is {@code broker.port}, and
 * {@code TALENTWIRE_INGEST_FETCH_HOSTDELAY} is {@code ingest.fetch.hostDelay}. Below a section of free keys an underscore is a dot and
 * two are one underscore: {@code TALENTWIRE_KAFKA_BOOTSTRAP_SERVERS} is {@code kafka.bootstrap.servers}. Texts are taken as they are,
 * other values are YAML.
 */
final class EnvironmentOverrides {

    static final String PREFIX = "TALENTWIRE_";

    /** Read by the launcher and by docker-compose.yml. */
    private static final Set<String> NOT_SETTINGS = Set.of("TALENTWIRE_JAVA_OPTS", "TALENTWIRE_CONFIG");

    private final ObjectMapper yaml;
    private final List<Problem> problems;

    EnvironmentOverrides(ObjectMapper yaml, List<Problem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** A setting that a variable names. */
    private record Target(List<String> steps, boolean text) {}

    /** The variable that sets a path. */
    static String nameOf(String path) {
        return PREFIX + path.replace("_", "__").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    List<Overlay> read(Map<String, String> environment) {
        List<Overlay> overrides = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name)) {
                read(name, value).ifPresent(overrides::add);
            }
        });
        return overrides;
    }

    private Optional<Overlay> read(String name, String value) {
        Optional<Target> target = target(name.substring(PREFIX.length()));
        if (target.isEmpty()) {
            problems.add(new Problem(
                    name,
                    Secrets.MASK,
                    "no setting has this name in the environment; broker.port, for one, is TALENTWIRE_BROKER_PORT"));
            return Optional.empty();
        }
        try {
            JsonNode node = target.get().text() ? TextNode.valueOf(value) : yaml.readTree(value);
            return Optional.of(new Overlay(target.get().steps(), node, name));
        } catch (JacksonException e) {
            problems.add(new Problem(name, value, "a value in YAML is expected"));
            return Optional.empty();
        }
    }

    private static Optional<Target> target(String words) {
        List<String> steps = new ArrayList<>();
        Class<?> type = Settings.class;
        String rest = words;
        while (type.isRecord()) {
            String first = rest.replaceFirst("_.*", "");
            Optional<RecordComponent> found = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equalsIgnoreCase(first))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            steps.add(found.get().getName());
            type = found.get().getType();
            rest = rest.substring(first.length()).replaceFirst("^_", "");
            if (rest.isEmpty()) {
                return Optional.of(new Target(steps, type == String.class));
            }
        }
        if (type != Map.class) {
            return Optional.empty();
        }
        steps.add(rest.toLowerCase(Locale.ROOT)
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_'));
        return Optional.of(new Target(steps, true));
    }
}
