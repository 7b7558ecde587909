package dev.talentwire.app.reset;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.command.Cluster;
import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code talentwire reset}: the next {@code run} makes everything anew from the archive, into the same topics. */
@Command(
        name = "reset",
        description =
                "Makes enrich and aggregate begin again from the archive at the next start. Says what it would do, "
                        + "and does it only with --execute. Articles and what was published stay.",
        mixinStandardHelpOptions = true)
public final class ResetCommand extends ConfiguredCommand {

    /** In the order in which data flows. */
    private static final List<String> STAGES = List.of("enrich", "aggregate");

    @Option(names = "--execute", description = "Does it. Every process of both applications must have stopped.")
    private boolean execute;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        Cluster.require(settings);
        if (!Files.exists(settings.data())) {
            // Then there is no local state here, and nothing that a process could use.
            reset(settings, settings.cluster().orElseThrow(), settings.data(), out);
            return 0;
        }
        // Claimed in every other case: local state may not go while a process uses it.
        try (DataDirectory data = DataDirectory.claim(settings.data())) {
            if (settings.cluster().isPresent()) {
                reset(settings, settings.cluster().get(), data.path(), out);
            } else {
                try (var broker = EmbeddedBroker.start(data, settings.brokerPort(), out::println)) {
                    reset(settings, broker.bootstrapServers(), data.path(), out);
                }
            }
        }
        return 0;
    }

    private void reset(Settings settings, String cluster, Path data, PrintWriter out) {
        Map<String, Object> client = new HashMap<>(settings.clientProperties(cluster));
        try (Admin admin = Admin.create(client)) {
            for (String stage : STAGES) {
                String application = settings.prefix() + stage;
                ApplicationReset plan = ApplicationReset.plan(admin, application);
                var state = new LocalState(data.resolve("streams").resolve(application));
                tell(plan, state, out);
                if (execute) {
                    plan.execute(admin);
                    state.delete();
                }
            }
        }
        out.println(
                execute
                        ? "Done; the next run begins with the oldest article."
                        : "Nothing was done; --execute does it.");
    }

    private void tell(ApplicationReset plan, LocalState state, PrintWriter out) {
        String verb = execute ? "deleted: " : "would be deleted: ";
        if (plan.exists()) {
            out.println(verb + "how far " + plan.application() + " has read");
        }
        plan.topics().forEach(topic -> out.println(verb + "topic " + topic));
        if (state.exists()) {
            out.println(verb + "folder " + state.folder());
        }
    }
}
