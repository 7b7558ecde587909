package dev.talentwire.app.pipeline;

import dev.talentwire.app.metrics.Meters;
import dev.talentwire.app.metrics.StreamsFigures;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka Streams application: exactly once, restartable within seconds, and never silently dead.
 */
final class StreamsApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);

    /** For work in flight to end; on a stop signal, whoever closes this allows less. */
    private static final Duration CLOSE = Duration.ofSeconds(30);

    private static final long COMMIT_MS = 20;

    /** How Kafka Streams ends the name of the thread that reads what all need, such as the standing of sources; it has no substitute. */
    private static final String GLOBAL_THREAD = "GlobalStreamThread";

    /** One slow article must not be taken for a dead process: its transaction would be ended, and it would come again for ever. */
    private static final int TRANSACTION_TIMEOUT_MS = 30_000;

    /**
     * What tells one application from another.
     *
     * @param stage    enrich or aggregate
     * @param prefix   of topics and consumer groups
     * @param instance tells processes of the same application apart; the same after a restart
     * @param threads  at least 1
     * @param state    folder for local state
     */
    record Identity(String stage, String prefix, String instance, int threads, Path state) {
        String application() {
            return prefix + stage;
        }
    }

    private final KafkaStreams streams;
    private final StreamsFigures figures;
    private final Identity identity;
    private final Starting starting = new Starting(System::nanoTime);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Replacements replacements;
    private final Consumer<String> onDeath;

    private StreamsApplication(
            Identity identity, KafkaStreams streams, Replacements replacements, Consumer<String> onDeath) {
        this.identity = identity;
        this.streams = streams;
        this.figures = new StreamsFigures(streams::metrics);
        this.replacements = replacements;
        this.onDeath = onDeath;
    }

    /**
     * Starts the application; onDeath is told the reason if it stops on its own.
     *
     * @throws Refusal when it cannot even begin, such as when what all its threads read cannot be read; nothing is left running
     */
    static StreamsApplication start(
            Identity identity,
            Topology topology,
            Map<String, String> kafka,
            Topic<Rejected> rejected,
            Meters meters,
            InstantSource clock,
            Consumer<String> onDeath) {
        Properties properties = new Properties();
        properties.putAll(meters.ofStreams(identity.stage()));
        properties.putAll(exactlyOnce(identity));
        properties.putAll(Rejection.configuration(identity.stage(), rejected, clock));
        properties.putAll(kafka);
        var application = new StreamsApplication(
                identity, new KafkaStreams(topology, properties), new Replacements(clock), onDeath);
        application.watch();
        meters.watch(identity.stage(), application.figures);
        application.begin();
        return application;
    }

    private void begin() {
        try {
            streams.start();
        } catch (RuntimeException e) {
            close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(
                    group() + " could not start: " + e.getMessage() + " (" + cause
                            + "). Is the cluster reachable, and may"
                            + " this client read what all its threads read? The log file says more.",
                    e);
        }
    }

    /**
     * Waits until partitions are assigned and state is restored.
     *
     * @param patience longest time in which nothing moves on; a restore of much state may take longer
     * @throws Refusal when it fails, or when patience ends
     */
    void awaitRunning(Duration patience) {
        try {
            starting.await(patience);
        } catch (TimeoutException e) {
            throw new Refusal(
                    identity.application() + " has not come on for " + patience.toSeconds() + " s and is "
                            + streams.state() + ". Is the cluster reachable, and may this client use group "
                            + identity.application() + "? The log file says more.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while " + identity.application() + " was starting", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(identity.application() + " could not start: " + cause.getMessage(), e);
        }
    }

    /** The consumer group, whose committed offsets tell how far the application is. */
    String group() {
        return identity.application();
    }

    /** Records processed since start. */
    long processed() {
        return (long) figures.processed();
    }

    /** Why it cannot go on; empty while it can. */
    List<String> notLive() {
        return streams.state().hasCompletedShutdown() || streams.state() == KafkaStreams.State.ERROR
                ? List.of(identity.stage() + " is " + streams.state())
                : List.of();
    }

    /** What is not assigned, not restored or not caught up to within so many records; empty when all is. */
    List<String> notReady(int maxLag) {
        if (streams.state() != KafkaStreams.State.RUNNING) {
            return List.of(identity.stage() + " is " + streams.state() + ", with " + (long) figures.toRestore()
                    + " records to restore");
        }
        if (figures.connections() == 0) {
            return List.of(identity.stage() + " has no connection to a broker");
        }
        double lag = figures.lag().orElse(0);
        return lag > maxLag
                ? List.of(identity.stage() + " is " + (long) lag + " records behind, more than health.maxLag " + maxLag)
                : List.of();
    }

    /** Records that wait to be read; empty before anything was read. */
    OptionalDouble lag() {
        return figures.lag();
    }

    @Override
    public void close() {
        closing.countDown();
        if (!streams.close(CLOSE)) {
            LOG.warn("{} did not close within {} s; its open transaction is aborted", group(), CLOSE.toSeconds());
        }
    }

    private void watch() {
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                starting.succeeded();
            }
            if (now == KafkaStreams.State.ERROR) {
                String why = group() + " met an error that it cannot recover from";
                starting.failed(why + "; the log file says more");
                onDeath.accept(why);
            }
        });
        streams.setGlobalStateRestoreListener(starting);
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("A thread of {} died", group(), failure);
            if (Thread.currentThread().getName().endsWith(GLOBAL_THREAD)) {
                starting.failed("what all its threads read cannot be read: " + failure.getMessage());
                onDeath.accept(group() + " cannot read what all its threads read: " + failure);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            Optional<Duration> wait = replacements.afterDeath();
            if (wait.isPresent() && !closesWithin(wait.get())) {
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
            if (wait.isEmpty()) {
                starting.failed("its threads die again and again, last of " + failure);
                onDeath.accept(group() + " failed again and again, last with " + failure);
            }
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** Waits; true when the application is closed meanwhile. */
    private boolean closesWithin(Duration wait) {
        try {
            return closing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Map<String, Object> exactlyOnce(Identity identity) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, identity.application());
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, identity.application() + "-" + identity.instance());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, identity.state().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, identity.threads());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // A move waits for a commit at each of four steps. A thread with nothing to read must look up in time to
        // commit.
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MS);
        properties.put(StreamsConfig.POLL_MS_CONFIG, COMMIT_MS / 2);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        // A restarted process takes its old place at once instead of waiting for its old session to end.
        properties.put("group.instance.id", identity.instance());
        properties.put("session.timeout.ms", 6_000);
        properties.put("heartbeat.interval.ms", 1_500);
        return properties;
    }
}
