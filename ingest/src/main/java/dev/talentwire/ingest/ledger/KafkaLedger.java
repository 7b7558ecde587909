package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.ledger.DocumentStates.ForgottenException;
import dev.talentwire.ingest.ledger.Entry.Outcome;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes articles to Kafka exactly once. An article and what is remembered of it go into one transaction, and the memory is read back
 * from Kafka at start: after any crash, either both are there or neither is. When a transaction fails, the memory is thrown away and
 * read again, for only Kafka knows what was committed.
 *
 * <p>Many threads may write at once; those that come while a transaction is under way share the next one.
 */
public final class KafkaLedger implements Ledger, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaLedger.class);

    private final Topics topics;
    private final LedgerKafka kafka;
    private final InstantSource clock;
    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private volatile @Nullable LedgerSession session;
    private volatile boolean closed;

    private record Waiting(List<Entry> entries, CompletableFuture<List<Outcome>> outcomes) {}

    /**
     * A ledger; it connects when it is first used.
     *
     * @param folder of its own, for what it remembers while it runs; what is in it is deleted
     * @throws java.io.UncheckedIOException when nothing can be remembered on this machine; the message says what may help
     */
    public KafkaLedger(Topics topics, LedgerKafka kafka, InstantSource clock, Path folder) {
        DocumentStates.loadLibrary();
        this.topics = topics;
        this.kafka = kafka;
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public Optional<FetchState> recall(String id) {
        return ask(session -> session.recall(id));
    }

    @Override
    public Optional<SourceStatus> standing(String sourceId) {
        return ask(session -> session.standing(sourceId));
    }

    /** Ids of all sources that were ever polled and not forgotten. */
    public Set<String> sources() {
        return ask(LedgerSession::sources);
    }

    private <T> T ask(Function<LedgerSession, T> question) {
        LedgerSession open = session;
        if (open != null) {
            try {
                return question.apply(open);
            } catch (ForgottenException e) {
                log.debug("Asked again: {}", e.getMessage());
            }
        }
        writing.lock();
        try {
            return question.apply(opened());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<Outcome> write(List<Entry> entries) {
        var waiting = new Waiting(List.copyOf(entries), new CompletableFuture<>());
        queue.add(waiting);
        writing.lock();
        try {
            // Whoever wrote before may have taken these entries along.
            if (!waiting.outcomes().isDone()) {
                commitQueue();
            }
        } finally {
            writing.unlock();
        }
        try {
            return waiting.outcomes().join();
        } catch (CompletionException e) {
            throw new KafkaException(
                    "Writing to " + topics.articles().name() + " failed and is to be tried again", e.getCause());
        }
    }

    /** Throws the memory away, to be read again: another instance may have written meanwhile. */
    public void refresh() {
        writing.lock();
        try {
            discard();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        writing.lock();
        try {
            discard();
        } finally {
            writing.unlock();
        }
    }

    private void commitQueue() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        try {
            List<Outcome> outcomes = opened().commit(
                            batch.stream().flatMap(w -> w.entries().stream()).toList());
            int from = 0;
            for (Waiting waiting : batch) {
                int to = from + waiting.entries().size();
                waiting.outcomes().complete(List.copyOf(outcomes.subList(from, to)));
                from = to;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever it was: those who wait must hear of it.
            discard();
            batch.forEach(waiting -> waiting.outcomes().completeExceptionally(e));
        }
    }

    private LedgerSession opened() {
        if (closed) {
            throw new KafkaException("The ledger is closed: ingest is stopping");
        }
        LedgerSession open = session;
        if (open == null) {
            open = LedgerSession.open(topics, kafka, clock, folder);
            session = open;
        }
        return open;
    }

    private void discard() {
        LedgerSession open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (KafkaException e) {
                // A producer that failed may fail to close, too; its transaction is ended by its successor.
                log.warn(
                        "The producer of {} did not close cleanly",
                        topics.articles().name(),
                        e);
            }
        }
    }
}
