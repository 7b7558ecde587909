package dev.talentwire.app.run;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code talentwire run}: starts what the settings say and stays. Ctrl-C and SIGTERM close everything in order; the exit code is
 * then the JVM's usual 130 or 143. It is 1 when a part died that the rest needs.
 */
@Command(
        name = "run",
        description =
                "Runs ingest, enrich and aggregate until Ctrl-C, with an embedded Kafka broker unless a cluster is named.",
        mixinStandardHelpOptions = true)
public final class RunCommand extends ConfiguredCommand {

    @Option(
            names = "--modules",
            paramLabel = "LIST",
            description = "Of ingest,enrich,aggregate; all unless configured.")
    private @Nullable String modules;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) throws Exception {
        if (modules != null) {
            options.set("modules", "[" + modules + "]");
        }
        var pipeline = new Pipeline(options.read(), InstantSource.system(), out::println);
        return StopSignal.closing(pipeline::close, () -> out.println("Stopping…"), () -> {
            pipeline.start();
            out.println("Running; Ctrl-C stops.");
            throw new Refusal("Stopped because " + pipeline.death().join() + ". The log files say more.");
        });
    }
}
