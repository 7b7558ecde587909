package dev.talentwire.app.sources;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.Ingest;
import dev.talentwire.schemas.SourceStatus;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code talentwire sources}: how every source stands after its last poll. */
@Command(
        name = "sources",
        description = "Shows how every source stands: last success, last new article, usual rate, silence, errors.",
        mixinStandardHelpOptions = true)
public final class SourcesCommand extends ConfiguredCommand {

    private static final int ANSWER_MS = 10_000;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "A table for people (the default), or one JSON object per line.")
    private Format format;

    /** How it is printed. */
    @SuppressWarnings("JavaLangClash") // picocli shows the constants' names as they are typed
    enum Format {
        text,
        json
    }

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        var table = new SourceTable(
                read(settings),
                settings.ingest().sources(),
                InstantSource.system().instant());
        List<String> lines = switch (format) {
            case text -> table.lines();
            case json -> table.json();
        };
        lines.forEach(out::println);
        return 0;
    }

    private static List<SourceStatus> read(Settings settings) {
        Map<String, Object> kafka = new HashMap<>(RunningCluster.clientProperties(settings));
        kafka.put("default.api.timeout.ms", ANSWER_MS);
        kafka.put("request.timeout.ms", ANSWER_MS);
        try {
            return Ingest.sources(kafka, settings.namedTopics()).stream()
                    .sorted(Comparator.comparing(SourceStatus::getSourceId))
                    .toList();
        } catch (KafkaException e) {
            throw new Refusal(
                    "Cannot read how the sources stand from " + kafka.get("bootstrap.servers") + ": " + e.getMessage()
                            + ". Is ./talentwire run alive?",
                    e);
        }
    }
}
