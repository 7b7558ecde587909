package dev.talentwire.ingest;

import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.ingest.ledger.LedgerKafka;
import dev.talentwire.ingest.source.SourceLoop;
import dev.talentwire.ingest.web.WebClient;
import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running module: polls every source on a virtual thread of its own and writes each article to Kafka exactly once, also over
 * restarts and crashes. The topics must exist.
 */
public final class Ingest implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ingest.class);

    /** Less than the ten seconds within which the whole process must stop. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final WebClient web;
    private final Ledger ledger;
    private final List<SourceLoop> loops;
    private final List<Thread> threads;

    private Ingest(IngestSettings settings, LedgerKafka kafka, Topics topics, InstantSource clock) {
        web = new WebClient(settings.fetch(), clock);
        ledger = new Ledger(topics, kafka, clock);
        loops = settings.sources().stream()
                .map(source -> SourceLoop.of(source, settings.fetch(), web, ledger, clock))
                .toList();
        threads = loops.stream()
                .map(loop ->
                        Thread.ofVirtual().name("source-" + loop.status().id()).start(loop))
                .toList();
    }

    /**
     * Starts polling, and returns at once. Trouble with Kafka or with a source shows in {@link #status()} and is tried again.
     *
     * @param kafkaClientConfig where the cluster is and how to talk to it, in Kafka's own keys
     * @param clock             for every time that is written or waited for
     * @param instanceId        the same after a restart, and different in every instance that runs at the same time
     */
    public static Ingest start(
            IngestSettings settings,
            Map<String, Object> kafkaClientConfig,
            Topics topics,
            InstantSource clock,
            String instanceId) {
        return start(settings, LedgerKafka.cluster(kafkaClientConfig, instanceId), topics, clock);
    }

    static Ingest start(IngestSettings settings, LedgerKafka kafka, Topics topics, InstantSource clock) {
        return new Ingest(settings, kafka, topics, clock);
    }

    /** How every source stands now. */
    public IngestStatus status() {
        return new IngestStatus(loops.stream().map(SourceLoop::status).toList());
    }

    /** Stops: what was committed stays, what was not is fetched again after the next start. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        // Before waiting: a thread that reads from a slow server ends when its connection does.
        web.close();
        long deadline = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
        try {
            for (Thread thread : threads) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!thread.join(left.isNegative() ? Duration.ZERO : left)) {
                    log.warn("{} did not stop within {} and is left behind", thread.getName(), CLOSE_TIMEOUT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }
}
