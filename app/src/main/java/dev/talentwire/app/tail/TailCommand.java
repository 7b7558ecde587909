package dev.talentwire.app.tail;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.schemas.BuiltInSchemaIds;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.PrintWriter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talentwire tail}: prints a topic as lines of JSON. */
@Command(
        name = "tail",
        description =
                "Prints a topic as JSON lines: of the configured cluster, or of the broker that talentwire run embeds.",
        mixinStandardHelpOptions = true)
public final class TailCommand extends ConfiguredCommand {

    @Parameters(paramLabel = "TOPIC", description = "Such as talent-moves or talentwire.talent-moves.")
    private String topic;

    @Option(names = "--from-beginning", description = "Starts with the oldest record instead of the next new one.")
    private boolean fromBeginning;

    @Option(
            names = "--until-end",
            description = "Stops at what is the end of the topic now instead of waiting for more.")
    private boolean untilEnd;

    @Option(names = "--max", paramLabel = "N", description = "Stops after N records.")
    private @Nullable Long max;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        var line = new RecordLine(BuiltInSchemaIds.instance());
        var range =
                new TopicTail.Range(fromBeginning, untilEnd, max == null ? OptionalLong.empty() : OptionalLong.of(max));
        new TopicTail(RunningCluster.clientProperties(settings)).read(fullName(settings), range, input -> {
            out.println(line.of(input));
            // True while somebody reads: `tail … | head` ends by itself.
            return !out.checkError();
        });
        return 0;
    }

    private String fullName(Settings settings) {
        return Topics.withPrefix(settings.prefix()).all().stream()
                .map(Topic::name)
                .filter(name -> name.equals(topic) || name.equals(settings.prefix() + topic))
                .findFirst()
                .orElse(topic);
    }
}
