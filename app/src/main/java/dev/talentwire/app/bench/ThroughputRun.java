package dev.talentwire.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.app.refusal.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.management.JMException;

/**
 * {@code talentwire run} as users run it, in a process of its own, over a file of articles that is there all at once: how much work an
 * article is, and what is kept of it.
 */
final class ThroughputRun implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Articles that are read before anything is measured: classes are loaded and hot code is compiled. */
    private static final int WARM_UP_SHARE = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path articles;
    private final MixedNews news;
    private final RunningProcess process;

    private ThroughputRun(Path articles, MixedNews news, RunningProcess process) {
        this.articles = articles;
        this.news = news;
        this.process = process;
    }

    /**
     * Starts it, with nothing to read yet.
     *
     * @param folder for everything that is written
     * @param heap   most memory for objects, as {@code -Xmx} wants it
     */
    static ThroughputRun start(Path folder, String heap, LocalDate today) throws IOException, InterruptedException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Path data = folder.resolve("data");
        Path configuration = Files.writeString(folder.resolve("throughput.yaml"), """
                data: "%s"
                broker: {port: 0}
                schemas: {port: 0}
                health: {port: 0}
                ingest: {sources: [{type: file, id: bench, path: "%s", every: 1s}]}
                """.formatted(data, articles));
        return new ThroughputRun(
                articles,
                new MixedNews(today),
                RunningProcess.start(configuration, data, List.of("-Xmx" + heap), folder.resolve("out.txt")));
    }

    /** Has so many articles read, after a warm-up. */
    Throughput measure(int count) throws IOException, InterruptedException {
        int first = count / WARM_UP_SHARE;
        write(1, first);
        await(first);
        try {
            SoakSample before = process.sample();
            Duration used = process.processorTime();
            long begun = System.nanoTime();
            write(first + 1, first + count);
            await(first + count);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Duration work = process.processorTime().minus(used);
            SoakSample after = process.sample();
            return new Throughput(
                    count,
                    took,
                    work,
                    after.topics() - before.topics(),
                    after.state() - before.state(),
                    after.heap(),
                    after.resident());
        } catch (JMException e) {
            throw new Refusal("The process that is measured does not answer: " + e, e);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private void write(int from, int to) throws IOException {
        // Never seen half written.
        Path half = articles.resolveSibling("half-written");
        try (BufferedWriter lines = Files.newBufferedWriter(half)) {
            for (int number = from; number <= to; number++) {
                lines.write(JSON.writeValueAsString(Map.of(
                        "id", Integer.toString(number),
                        "url", "https://news.example/" + number,
                        "title", news.title(number),
                        "published", news.published(number) + "T08:00:00+08:00",
                        "text", String.join("\n", news.paragraphs(number)))));
                lines.newLine();
            }
        }
        Files.move(half, articles.resolve("from-" + from + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Until so many articles are enriched and nothing waits to be read. */
    private void await(int articles) throws IOException, InterruptedException {
        while (true) {
            String figures = process.figures();
            long enriched = RunningProcess.sum(
                    figures, "talentwire_records_written_total{topic=\"talentwire.enriched-articles\"");
            if (enriched >= articles && RunningProcess.sum(figures, "talentwire_stage_lag") == 0) {
                return;
            }
            Thread.sleep(LOOK);
        }
    }
}
