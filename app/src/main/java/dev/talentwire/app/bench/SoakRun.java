package dev.talentwire.app.bench;

import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code talentwire run} as users run it, in a process of its own, over a {@link PacedSite} for a long time, sampled again and again. */
final class SoakRun implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(30);

    /** Feeds, so that there is always an article due: one feed alone rests between two polls. */
    private static final int FEEDS = 3;

    private final PacedSite site;
    private final RunningProcess process;

    private SoakRun(PacedSite site, RunningProcess process) {
        this.site = site;
        this.process = process;
    }

    /**
     * Starts both.
     *
     * @param folder for everything that is written
     * @param rate   articles a second
     * @param heap   memory for objects, as {@code -Xmx} wants it
     */
    static SoakRun start(Path folder, int rate, String heap, LocalDate today) throws IOException, InterruptedException {
        var site = new PacedSite(new MixedNews(today), rate, Integer.MAX_VALUE, path -> {});
        try {
            Path data = folder.resolve("data");
            Path configuration = folder.resolve("soak.yaml");
            String sources = IntStream.rangeClosed(1, FEEDS)
                    .mapToObj(feed ->
                            "{type: feed, id: soak-%d, url: \"%s?%d\", every: 1s}".formatted(feed, site.feed(), feed))
                    .collect(Collectors.joining(", ", "[", "]"));
            Files.writeString(configuration, """
                    data: "%s"
                    broker: {port: 0}
                    schemas: {port: 0}
                    health: {port: 0}
                    ingest:
                      fetch: {allowedHosts: ["%s"], hostDelay: 0s}
                      sources: %s
                    """.formatted(data, site.host(), sources));
            return new SoakRun(
                    site, RunningProcess.start(configuration, data, wholeHeap(heap), folder.resolve("out.txt")));
        } catch (IOException | InterruptedException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** All of it is the process's own from the beginning: what resident memory grows by is then no heap that the JVM has only now come to use. */
    private static List<String> wholeHeap(String heap) {
        return List.of("-Xmx" + heap, "-Xms" + heap, "-XX:+AlwaysPreTouch");
    }

    /**
     * Samples until the time is over.
     *
     * @param warmUp before what is measured: classes are loaded, hot code is compiled, buffers come to their size
     * @param length of what is measured
     */
    SoakVerdict measure(Duration warmUp, Duration length, Consumer<String> tell)
            throws InterruptedException, IOException {
        List<SoakSample> samples = new ArrayList<>();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < warmUp.plus(length).toNanos()) {
            Thread.sleep(EVERY);
            SoakSample sample = process.sample();
            samples.add(sample);
            tell.accept(sample.line());
        }
        String figures = process.figures();
        tell.accept("moves published " + RunningProcess.sum(figures, "talentwire_moves_published_total"));
        if (samples.getLast().articles() == 0) {
            throw new Refusal("No article came in: the soak has measured nothing");
        }
        return SoakVerdict.of(samples, warmUp, RejectedByReason.of(figures));
    }

    @Override
    public void close() {
        process.close();
        site.close();
    }
}
