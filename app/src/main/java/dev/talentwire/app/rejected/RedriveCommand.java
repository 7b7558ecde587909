package dev.talentwire.app.rejected;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talentwire rejected redrive}. */
@Command(
        name = "redrive",
        description = "Sends rejected records to the topics they came from, once each, after their cause was mended.",
        mixinStandardHelpOptions = true)
final class RedriveCommand extends ConfiguredCommand {

    @Mixin
    private Filter filter;

    @Option(names = "--all", description = "All that were not sent again yet.")
    private boolean all;

    @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
    private boolean dryRun;

    @Parameters(
            arity = "0..*",
            paramLabel = "PARTITION/OFFSET",
            description = "Single rejections, as list prints them.")
    private List<String> places = new ArrayList<>();

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        if (filter.isEmpty() && places.isEmpty() && !all) {
            throw new Refusal("Say which: --reason WORD, --stage WORD, PARTITION/OFFSET, or --all.");
        }
        Map<String, String> kafka = RunningCluster.clientProperties(settings);
        Topic<Rejected> topic = settings.namedTopics().rejected();
        List<Kept.Place> wanted = places.stream().map(Kept.Place::parse).toList();
        List<Kept> open = RejectionLog.read(kafka, topic).open(filter, wanted);
        open.stream()
                .filter(kept -> !kept.isRecord())
                .forEach(kept -> out.println("not sent: " + kept.place() + " ("
                        + kept.rejected().getStage() + " " + kept.rejected().getReason() + ") holds no record to send: "
                        + kept.advice()));
        List<Kept> sent = dryRun ? open.stream().filter(Kept::isRecord).toList() : send(kafka, topic, wanted);
        sent.forEach(kept -> out.println((dryRun ? "would be sent: " : "sent: ") + kept.place() + " to "
                + kept.rejected().getSourceTopic() + "[" + kept.rejected().getSourcePartition() + "]"));
        out.println(sent.size() + (dryRun ? " would be sent again" : " sent again"));
        return 0;
    }

    private List<Kept> send(Map<String, String> kafka, Topic<Rejected> topic, List<Kept.Place> wanted) {
        try (var redrive = new Redrive(kafka, topic, InstantSource.system())) {
            return redrive.send(filter, wanted);
        }
    }
}
