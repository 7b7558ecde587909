package dev.talentwire.app.bench;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talentwire bench throughput}: see {@link ThroughputRun}. */
@Command(
        name = "throughput",
        description =
                "How much processor time, disk and memory an article costs, with everything in one process; and what"
                        + " follows for so many articles a day.",
        mixinStandardHelpOptions = true)
final class ThroughputCommand implements Callable<Integer> {

    private static final ZoneId NEWS = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Articles that are measured, after a warm-up of a quarter; ${DEFAULT-VALUE} unless given.")
    private int articles;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "Most memory for objects of the process that is measured; ${DEFAULT-VALUE} unless given.")
    private String heap = "";

    @Override
    public Integer call() throws Exception {
        if (articles < 100 || articles > 1_000_000) {
            throw new Refusal("--articles must be from 100 to 1000000");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = BenchFolder.create();
        ThroughputRun run = ThroughputRun.start(folder, heap, LocalDate.now(NEWS));
        return StopSignal.closing(
                atMost -> {
                    run.close();
                    BenchFolder.remove(folder);
                },
                () -> out.println("Stopping…"),
                () -> {
                    run.measure(articles).lines().forEach(out::println);
                    out.printf(
                            Locale.ROOT,
                            "heap at most %s, on %d processors, load of the machine at the end: %.1f%n",
                            heap,
                            Runtime.getRuntime().availableProcessors(),
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                    return 0;
                });
    }
}
