package dev.talentwire.app.bench;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talentwire bench soak}: see {@link SoakRun}. Exit code 1 when something grows that may not. */
@Command(
        name = "soak",
        description =
                "Runs the whole pipeline under load for a long time and says whether memory, threads, files or state grow.",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {

    private static final ZoneId NEWS = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long is measured; ${DEFAULT-VALUE} unless given.")
    private int minutes;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "20",
            description = "Minutes before that, which do not count; ${DEFAULT-VALUE} unless given.")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "3",
            description = "Articles a second; ${DEFAULT-VALUE} unless given: five times 50,000 articles a day.")
    private int rate;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "Memory for objects of the process that is measured; ${DEFAULT-VALUE} unless given.")
    private String heap = "";

    @Override
    public Integer call() throws Exception {
        if (minutes < 3 || minutes > 10_000 || warmUp < 0 || warmUp > 1_000 || rate < 1 || rate > 200) {
            throw new Refusal("--minutes must be from 3 to 10000, --warm-up from 0 to 1000 and --rate from 1 to 200");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = BenchFolder.create();
        SoakRun run = SoakRun.start(folder, rate, heap, LocalDate.now(NEWS));
        return StopSignal.closing(
                atMost -> {
                    run.close();
                    BenchFolder.remove(folder);
                },
                () -> out.println("Stopping…"),
                () -> {
                    SoakVerdict verdict =
                            run.measure(Duration.ofMinutes(warmUp), Duration.ofMinutes(minutes), out::println);
                    verdict.lines().forEach(out::println);
                    out.printf(
                            Locale.ROOT,
                            "%d minutes after %d, at most %d articles/s offered, heap %s, on %d processors, load of the machine at the end: %.1f%n",
                            minutes,
                            warmUp,
                            rate,
                            heap,
                            Runtime.getRuntime().availableProcessors(),
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                    return verdict.passed() ? 0 : 1;
                });
    }
}
