package dev.talentwire.app.run;

import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code talentwire run}: starts what the settings say and stays. Ctrl-C and SIGTERM close everything in order; the exit code is
 * then the JVM's usual 130 or 143. It is 1 when a part died that the rest needs.
 */
@Command(
        name = "run",
        description =
                "Runs ingest, enrich and aggregate until Ctrl-C, with an embedded Kafka broker unless a cluster is named.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settingsOptions;

    @Option(
            names = "--modules",
            paramLabel = "LIST",
            description = "Of ingest,enrich,aggregate; all unless configured.")
    private @Nullable String modules;

    @Override
    public Integer call() throws Exception {
        if (modules != null) {
            settingsOptions.set("modules", "[" + modules + "]");
        }
        PrintWriter out = spec.commandLine().getOut();
        var pipeline = new Pipeline(settingsOptions.read(), InstantSource.system(), out::println);
        return StopSignal.closing(pipeline::close, () -> out.println("Stopping…"), () -> {
            pipeline.start();
            out.println("Running; Ctrl-C stops.");
            throw new Refusal("Stopped because " + pipeline.death().join() + ". The log files say more.");
        });
    }
}
