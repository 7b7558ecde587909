package dev.talentwire.app.run;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.reload.SettingsWatch;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code talentwire run}: starts what the settings say and stays. Ctrl-C and SIGTERM close everything in order; the exit code is
 * then the JVM's usual 130 or 143. SIGHUP, or a change of the file, takes other sources over. It is 1 when a part died that the rest needs.
 */
@Command(
        name = "run",
        description =
                "Runs ingest, enrich and aggregate until Ctrl-C, with an embedded Kafka broker unless a cluster is named.",
        mixinStandardHelpOptions = true)
public final class RunCommand extends ConfiguredCommand {

    private static final Duration LOOK = Duration.ofSeconds(2);

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
        Settings settings = options.read();
        Outlook.before(settings).forEach(out::println);
        var pipeline = new Pipeline(settings, InstantSource.system(), out::println);
        return StopSignal.closing(pipeline::close, () -> out.println("Stopping…"), () -> {
            pipeline.start();
            Outlook.running(settings).forEach(out::println);
            try (var watch = new SettingsWatch(options.file(), options::read, pipeline::reload)) {
                watch.start();
                throw new Refusal("Stopped because " + death(pipeline, out) + ". The log files say more.");
            }
        });
    }

    /** Tells how the sources fare until something dies. */
    private static String death(Pipeline pipeline, PrintWriter out) throws InterruptedException, ExecutionException {
        var news = new SourceNews(InstantSource.system());
        while (true) {
            try {
                return pipeline.death().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Nothing died, as it should be.
                pipeline.ingestStatus().map(news::since).orElse(List.of()).forEach(out::println);
            }
        }
    }
}
