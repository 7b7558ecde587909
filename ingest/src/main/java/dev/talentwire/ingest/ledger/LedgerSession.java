package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.identity.ContentHash;
import dev.talentwire.ingest.identity.SimHash;
import dev.talentwire.ingest.ledger.Entry.Gone;
import dev.talentwire.ingest.ledger.Entry.Note;
import dev.talentwire.ingest.ledger.Entry.Outcome;
import dev.talentwire.ingest.ledger.Entry.Publish;
import dev.talentwire.ingest.ledger.Entry.Reject;
import dev.talentwire.ingest.ledger.Entry.Standing;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One producer and the memory that belongs to it. Both are good until a transaction fails; then the session is thrown away. Not safe
 * for use by many threads, but for {@link #recall}.
 */
final class LedgerSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerSession.class);
    private static final int REMEMBERED_TEXTS = 200_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Topics topics;
    private final Producer<String, byte[]> producer;
    private final Memory memory;
    private final InstantSource clock;
    private final Rejections rejections;

    private LedgerSession(Topics topics, Producer<String, byte[]> producer, Memory memory, InstantSource clock) {
        this.topics = topics;
        this.producer = producer;
        this.memory = memory;
        this.clock = clock;
        this.rejections = new Rejections("ingest", clock);
    }

    /** @param folder for what is remembered; what is in it is deleted */
    static LedgerSession open(Topics topics, LedgerKafka kafka, InstantSource clock, Path folder) {
        Producer<String, byte[]> producer = kafka.producer();
        try {
            // First end what a predecessor left open, then read: otherwise its last records could still come in
            // between.
            producer.initTransactions();
            return new LedgerSession(topics, producer, Memory.read(folder, topics, kafka, REMEMBERED_TEXTS), clock);
        } catch (RuntimeException e) {
            producer.close(CLOSE_TIMEOUT);
            throw e;
        }
    }

    Optional<FetchState> recall(String id) {
        return memory.recall(id);
    }

    Optional<SourceStatus> standing(String sourceId) {
        return memory.standing(sourceId);
    }

    Set<String> sources() {
        return memory.sources();
    }

    /** Writes entries in one transaction; there is none when nothing is to be written. */
    List<Outcome> commit(List<Entry> entries) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<Outcome> outcomes =
                entries.stream().map(entry -> record(entry, records)).toList();
        if (!records.isEmpty()) {
            producer.beginTransaction();
            try {
                for (ProducerRecord<String, byte[]> record : records) {
                    // Its failure is that of the commit.
                    var unused = producer.send(record);
                }
                producer.commitTransaction();
            } catch (KafkaException e) {
                abortAfter(e);
                throw e;
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        memory.close();
        producer.close(CLOSE_TIMEOUT);
    }

    private void abortAfter(KafkaException failure) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            // A fenced producer may not even abort; its successor has done it.
            failure.addSuppressed(e);
        }
    }

    private Outcome record(Entry entry, List<ProducerRecord<String, byte[]>> records) {
        return switch (entry) {
            case Publish publish -> publish(publish, records);
            case Reject reject -> reject(reject, records);
            case Note note -> {
                remember(note.fetched(), records);
                yield Outcome.UNCHANGED;
            }
            case Standing standing -> {
                memory.learn(standing.status());
                records.add(record(topics.sourceStatus(), standing.status().getSourceId(), standing.status()));
                yield Outcome.UNCHANGED;
            }
            case Gone gone -> {
                memory.forget(gone.sourceId());
                byte @Nullable [] tombstone = null;
                records.add(new ProducerRecord<>(
                        topics.sourceStatus().name(), null, clock.millis(), gone.sourceId(), tombstone));
                yield Outcome.UNCHANGED;
            }
        };
    }

    private Outcome publish(Publish publish, List<ProducerRecord<String, byte[]>> records) {
        Article article = publish.article();
        Optional<FetchState> known = memory.recall(article.getId()).filter(state -> state.getSimHash() != null);
        String hash = ContentHash.of(article);
        if (known.isPresent() && hash.equals(known.get().getContentHash())) {
            remember(known.get(), publish.fetched(), records);
            return Outcome.UNCHANGED;
        }
        long simHash = SimHash.of(article.getText());
        String cluster = known.map(FetchState::getClusterId)
                .or(() -> memory.clusterOf(simHash))
                .orElse(article.getId());
        Article emitted = Article.newBuilder(article).setClusterId(cluster).build();
        var record = record(topics.articles(), article.getId(), emitted);
        if (record.value().length > Topic.LONGEST_VALUE) {
            Rejected rejected = tooLong(article, record.value());
            return known.map(state -> rejectVersion(state, hash, rejected, publish.fetched(), records))
                    .orElseGet(() -> reject(new Reject(article.getId(), rejected, publish.fetched()), records));
        }
        records.add(record);
        FetchState state = FetchState.newBuilder()
                .setId(article.getId())
                .setContentHash(hash)
                .setSimHash(simHash)
                .setClusterId(cluster)
                .setSeenAt(article.getFetchedAt())
                .build();
        remember(state, publish.fetched(), records);
        return known.isPresent() ? Outcome.CORRECTED : Outcome.EMITTED;
    }

    /** A new version that no broker takes: the article stays as it was emitted last, and this version is rejected once. */
    private Outcome rejectVersion(
            FetchState known,
            String hash,
            Rejected rejected,
            Optional<FetchState> fetched,
            List<ProducerRecord<String, byte[]>> records) {
        records.add(record(topics.rejected(), known.getId(), rejected));
        remember(FetchState.newBuilder(known).setContentHash(hash).build(), fetched, records);
        return Outcome.REJECTED;
    }

    private Outcome reject(Reject reject, List<ProducerRecord<String, byte[]>> records) {
        String defect = Integer.toHexString(
                Objects.hash(reject.rejected().getReason(), reject.rejected().getDetail()));
        Optional<FetchState> known = memory.recall(reject.key());
        if (known.isPresent() && defect.equals(known.get().getContentHash())) {
            return Outcome.UNCHANGED;
        }
        if (reject.fetched().isPresent() && known.isPresent() && known.get().getClusterId() != null) {
            // A page that cannot be had for a while takes nothing back, and its article is not new when it is there
            // again.
            log.info(
                    "{} gave an article before, which stays: {}",
                    reject.key(),
                    reject.rejected().getDetail());
            remember(withValidators(known.get(), reject.fetched().get()), records);
            return Outcome.UNCHANGED;
        }
        records.add(record(topics.rejected(), reject.key(), reject.rejected()));
        // What is known of an article stays also when its line in a file is broken now: only the defect is new.
        var state = reject.fetched().or(() -> known).map(FetchState::newBuilder).orElseGet(FetchState::newBuilder);
        remember(
                state.setId(reject.key())
                        .setContentHash(defect)
                        .setSeenAt(clock.instant())
                        .build(),
                records);
        return Outcome.REJECTED;
    }

    /** The link that was followed is often the article's own id: then both share one record. */
    private void remember(
            FetchState article, Optional<FetchState> fetched, List<ProducerRecord<String, byte[]>> records) {
        Optional<FetchState> own = fetched.filter(link -> link.getId().equals(article.getId()));
        remember(own.map(link -> withValidators(article, link)).orElse(article), records);
        if (own.isEmpty()) {
            fetched.ifPresent(link -> remember(leadingTo(article, link), records));
        }
    }

    private static FetchState withValidators(FetchState state, FetchState fetched) {
        return FetchState.newBuilder(state)
                .setEtag(fetched.getEtag())
                .setLastModified(fetched.getLastModified())
                .setSeenAt(fetched.getSeenAt())
                .build();
    }

    /** The cluster tells that the link gave an article, though under another id. */
    private static FetchState leadingTo(FetchState article, FetchState link) {
        return link.getSimHash() != null
                ? link
                : FetchState.newBuilder(link)
                        .setContentHash(null)
                        .setClusterId(article.getClusterId())
                        .build();
    }

    private void remember(FetchState state, List<ProducerRecord<String, byte[]>> records) {
        if (memory.recall(state.getId())
                .filter(known -> sameButForTime(known, state))
                .isPresent()) {
            return;
        }
        memory.learn(state);
        records.add(record(topics.fetchState(), state.getId(), state));
    }

    private static boolean sameButForTime(FetchState known, FetchState state) {
        return FetchState.newBuilder(known).setSeenAt(state.getSeenAt()).build().equals(state);
    }

    private Rejected tooLong(Article article, byte[] record) {
        String detail = article.getUrl() + " has a text of " + article.getText().length() + " characters, "
                + record.length + " bytes as a record; Kafka takes " + Topic.LONGEST_VALUE;
        return rejections.of(Rejections.TOO_LONG, detail, null, record);
    }

    private <T> ProducerRecord<String, byte[]> record(Topic<T> topic, String key, T value) {
        byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
        return new ProducerRecord<>(topic.name(), null, clock.millis(), key, bytes);
    }
}
