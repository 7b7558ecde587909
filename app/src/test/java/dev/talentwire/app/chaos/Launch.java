package dev.talentwire.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one process of talentwire is started.
 *
 * @param modules     ingest, enrich, aggregate, or several with commas between
 * @param instance    tells it from others of the same modules
 * @param prefix      of topics
 * @param articles    folder of the sources
 * @param kafka       Kafka's properties; without bootstrap.servers it has a broker of its own
 * @param wrapper     a command in front of Java, or none
 * @param environment in addition
 * @param changed     folders with classes that take the place of ours, or none
 */
record Launch(
        String modules,
        String instance,
        String prefix,
        Path articles,
        Map<String, String> kafka,
        List<String> wrapper,
        Map<String, String> environment,
        List<Path> changed) {

    /** On a machine that is busy with chaos a broker may take longer to answer than an operator wants to wait at a start. */
    private static final Map<String, String> PATIENT = Map.of("default.api.timeout.ms", "60000");

    /** Partitions of all topics. */
    static final int PARTITIONS = 4;

    Launch {
        kafka = Map.copyOf(kafka);
        wrapper = List.copyOf(wrapper);
        environment = Map.copyOf(environment);
        changed = List.copyOf(changed);
    }

    static Launch of(String modules, String instance, String prefix, Path articles, Map<String, String> kafka) {
        return new Launch(modules, instance, prefix, articles, PATIENT, List.of(), Map.of(), List.of()).with(kafka);
    }

    /** The same with further properties of Kafka's; an existing one is replaced. */
    Launch with(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(kafka);
        all.putAll(properties);
        return new Launch(modules, instance, prefix, articles, all, wrapper, environment, changed);
    }

    Launch wrapped(String... command) {
        return new Launch(modules, instance, prefix, articles, kafka, List.of(command), environment, changed);
    }

    Launch under(Map<String, String> variables) {
        return new Launch(modules, instance, prefix, articles, kafka, wrapper, variables, changed);
    }

    /** The same with the classes of a folder in the place of ours. */
    Launch withClasses(Path classes) {
        return new Launch(modules, instance, prefix, articles, kafka, wrapper, environment, List.of(classes));
    }

    String name() {
        return modules.replace(',', '-') + "-" + instance;
    }

    /** Starts it; its data, configuration and output are in the folder, under its name. */
    Instance start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(Instance.java("-Xmx400m", changed));
        command.addAll(List.of(
                "dev.talentwire.app.Main", "run", "--config", configure(folder).toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return Instance.start(name(), builder, folder.resolve(name() + ".out"));
    }

    /** Writes its configuration. */
    Path configure(Path folder) throws IOException {
        Path configuration = folder.resolve(name() + ".yaml");
        return Files.writeString(configuration, """
                data: "%s"
                instance: "%s"
                modules: [%s]
                prefix: "%s"
                topics: {partitions: %d}
                broker: {port: 0}
                schemas: {port: 0}
                health: {port: 0}
                kafka: {%s}
                enrich: {nameTagger: false}
                ingest: {sources: [%s]}
                """.formatted(
                        folder.resolve(name()),
                        instance,
                        modules,
                        prefix,
                        PARTITIONS,
                        properties(),
                        News.configuration(articles)));
    }

    private String properties() {
        return new TreeMap<>(kafka)
                .entrySet().stream()
                        .map(entry -> "\"%s\": \"%s\""
                                .formatted(entry.getKey(), entry.getValue().replace("\"", "\\\"")))
                        .collect(Collectors.joining(", "));
    }
}
