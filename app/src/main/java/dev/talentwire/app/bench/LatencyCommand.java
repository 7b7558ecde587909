package dev.talentwire.app.bench;

import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talentwire bench latency}: see {@link LatencyRun}. */
@Command(
        name = "latency",
        description =
                "Time from the last byte of an article's HTTP response to its move visible to a read_committed consumer, with"
                        + " everything in one process and the embedded broker; and the bare broker's round trip beside it.",
        mixinStandardHelpOptions = true)
final class LatencyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20",
            description = "Articles a second; ${DEFAULT-VALUE} unless given.")
    private int rate;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "600",
            description =
                    "Articles that are measured, after a warm-up of a third as many; ${DEFAULT-VALUE} unless given.")
    private int articles;

    @Override
    public Integer call() throws Exception {
        if (rate < 1 || rate > 200 || articles < 10 || articles > 100_000) {
            throw new Refusal("--rate must be from 1 to 200 and --articles from 10 to 100000");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = BenchFolder.create();
        var run = new LatencyRun(folder, rate, articles);
        return StopSignal.closing(
                atMost -> {
                    run.close(atMost);
                    Logs.toTerminal();
                    BenchFolder.remove(folder);
                },
                () -> out.println("Stopping…"),
                () -> {
                    LatencyRun.Result result = run.measure();
                    out.println(result.roundTrip().line("bare broker round trip"));
                    result.stages().forEach((name, latencies) -> out.println(latencies.line("last byte to " + name)));
                    out.println("at " + rate + " articles/s on "
                            + Runtime.getRuntime().availableProcessors() + " processors, load of the machine before: "
                            + result.load());
                    return 0;
                });
    }
}
