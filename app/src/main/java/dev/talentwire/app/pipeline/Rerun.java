package dev.talentwire.app.pipeline;

import dev.talentwire.aggregate.AggregateTopology;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.metrics.Meters;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.enrich.EnrichTopology;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;

/**
 * Enrich and aggregate once more, beside the live ones: they read the archive and write topics of another prefix, as consumer groups and
 * with local state of their own. Goes on where one of the same prefix and folder was stopped.
 */
public final class Rerun implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Topics topics;
    private final UnreadRecords unreadRecords;
    private final OpenParts open = new OpenParts(System::nanoTime);
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final StreamsApplication enrich;
    private final StreamsApplication aggregate;

    /** What is read of the archive, in offsets. */
    public record Progress(long read, long end, long articles) {

        /** From 0 to 100. */
        public int percent() {
            return end == 0 ? 100 : (int) (100 * read / end);
        }
    }

    /**
     * Starts both applications.
     *
     * @param kafka  properties of the clients
     * @param topics that are read and written; see {@link Topics#replayedInto}
     * @param wanted articles for which it is false are passed over
     * @param state  folder for local state
     */
    public Rerun(
            Settings settings,
            Map<String, String> kafka,
            Topics topics,
            Predicate<Article> wanted,
            Path state,
            InstantSource clock) {
        this.topics = topics;
        this.unreadRecords = open.add(new UnreadRecords(kafka));
        Enricher enricher = Enricher.load(settings.enrich());
        Meters meters = new Meters(topics, clock);
        Topology counting =
                AggregateTopology.build(topics.refusingLongerThan(Topic.LONGEST_VALUE), settings.aggregate(), clock);
        this.aggregate = open.open(() -> start("aggregate", 1, settings, counting, kafka, state, meters, clock));
        this.enrich = open.open(() -> start(
                "enrich",
                settings.enrichThreads(),
                settings,
                EnrichTopology.build(topics, enricher, wanted, clock),
                kafka,
                state,
                meters,
                clock));
    }

    /**
     * Reads the archive to its end as it is now, and all that follows from it. Then both applications are closed: enrich before aggregate
     * is through, so that there is an end also while news comes in.
     *
     * @param tell told twice a second
     * @throws Refusal when an application dies
     */
    public void toTheEnd(Consumer<Progress> tell) throws InterruptedException {
        aggregate.awaitRunning(START);
        enrich.awaitRunning(START);
        Map<TopicPartition, Long> end = unreadRecords.ends(
                unreadRecords.inputs(enrich.group(), topics.articles().name()));
        while (unreadRecords.firstUnread(enrich.group(), end).isPresent()) {
            tell.accept(progress(end));
            pause();
        }
        tell.accept(progress(end));
        enrich.close();
        while (aggregateHasWork()) {
            pause();
        }
        aggregate.close();
    }

    @Override
    public void close() {
        close(START);
    }

    /** As {@link #close()}; what takes longer is left behind, to end with the process. */
    public void close(Duration atMost) {
        open.close(atMost);
    }

    private StreamsApplication start(
            String stage,
            int threads,
            Settings settings,
            Topology topology,
            Map<String, String> kafka,
            Path state,
            Meters meters,
            InstantSource clock) {
        var identity = new StreamsApplication.Identity(stage, topics.prefix(), settings.instance(), threads, state);
        return StreamsApplication.start(identity, topology, kafka, topics.rejected(), meters, clock, death::complete);
    }

    private boolean aggregateHasWork() {
        Set<TopicPartition> inputs = unreadRecords.inputs(
                aggregate.group(), topics.enrichedArticles().name());
        return unreadRecords.firstUnread(aggregate.group(), inputs).isPresent();
    }

    private Progress progress(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed = unreadRecords.committed(enrich.group());
        long read = 0;
        long all = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata reached = committed.get(end.getKey());
            read += reached == null ? 0 : Math.min(reached.offset(), end.getValue());
            all += end.getValue();
        }
        return new Progress(read, all, enrich.processed());
    }

    /** Until the next look, unless an application dies. */
    private void pause() throws InterruptedException {
        try {
            throw new Refusal("The replay stopped because " + death.get(LOOK.toMillis(), TimeUnit.MILLISECONDS)
                    + ". The log file says more.");
        } catch (TimeoutException e) {
            // Nothing died, as it should be.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes the future with a failure", e);
        }
    }
}
