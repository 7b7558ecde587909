package dev.talentwire.app.tail;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.schemas.Topic;
import java.io.PrintWriter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(names = "--max", paramLabel = "N", description = "Stops after N records, 1 or more.")
    private @Nullable Long max;

    @Spec
    private CommandSpec command;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        if (max != null && max < 1) {
            throw new ParameterException(command.commandLine(), "--max is " + max + ": 1 or more is expected");
        }
        Settings settings = options.read();
        var line = new RecordLine(settings.schemaIds());
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
        return settings.namedTopics().all().stream()
                .map(Topic::name)
                .filter(name -> name.equals(topic) || name.equals(settings.prefix() + topic))
                .findFirst()
                .orElse(topic);
    }
}
