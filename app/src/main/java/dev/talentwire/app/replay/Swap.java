package dev.talentwire.app.replay;

import dev.talentwire.aggregate.StoreOrigins;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.replay.Differences.Difference;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts what a replay came to in the place of what is live, in one transaction: subscribers see all of it or nothing, and when it is killed
 * nothing has happened. Only differences are written:
 *
 * <ul>
 *   <li>to the live topics, under their old names: new and changed values, and tombstones for keys that the replay does not have. A move
 *       that changes gets the revision after the live one. What was read in articles is appended.
 *   <li>to the changelogs of the live aggregate, so that its state is the replay's from its next start on, on whatever machine
 *   <li>how far both live applications have read.
 * </ul>
 *
 * Alerts are left alone, because people were told of them: the live application judges every company anew at its next start, and updates
 * or resolves what is open in the ordinary way.
 */
final class Swap implements AutoCloseable {

    /** The longest that brokers allow unless configured otherwise. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Map<String, String> kafka;
    private final Topics live;
    private final Topics replay;
    private final PartitionReader reader;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> written = new ConcurrentHashMap<>();
    private long records;

    /** @param kafka properties of the clients; the live applications and those of the replay must have stopped */
    Swap(Map<String, String> kafka, Topics live, Topics replay) {
        this.kafka = kafka;
        this.live = live;
        this.replay = replay;
        this.reader = new PartitionReader(kafka);
        Map<String, Object> properties = new HashMap<>(kafka);
        this.admin = Admin.create(properties);
        properties.put("transactional.id", live.prefix() + "replay-swap");
        properties.put("transaction.timeout.ms", (int) LONGEST.toMillis());
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Does it.
     *
     * @return how many records were written; 0 when there was nothing to do
     */
    long execute() {
        Set<String> stores = stores();
        producer.initTransactions();
        producer.beginTransaction();
        try {
            Map<String, Integer> revisions = publishMoves();
            publish(Results.counts(live, replay), true);
            publish(Results.enrichedArticles(live, replay), false);
            for (String store : stores) {
                handOver(store, revisions);
            }
            producer.flush();
            commitOffsets();
        } catch (RuntimeException e) {
            producer.abortTransaction();
            throw e;
        }
        producer.commitTransaction();
        awaitVisible();
        return records;
    }

    @Override
    public void close() {
        reader.close();
        producer.close();
        admin.close();
    }

    /** Stores of the live application to write to. */
    private Set<String> stores() {
        Set<String> there = get(admin.listTopics().names());
        var stores = new TreeSet<>(StoreOrigins.ARTICLES);
        stores.addAll(StoreOrigins.JUDGED);
        List<String> missing = stores.stream()
                .flatMap(store -> List.of(changelog(live, store), changelog(replay, store)).stream())
                .filter(topic -> !there.contains(topic))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("There is no topic " + String.join(", ", missing)
                    + ". Let this version of talentwire run once, so that it makes the topics of its state,"
                    + " and swap then.");
        }
        return stores;
    }

    /** The revision of every move as it is live from now on. */
    private Map<String, Integer> publishMoves() {
        Topic<TalentMove> topic = live.talentMoves();
        Map<String, Integer> revisions = new HashMap<>();
        reader.read(topic.name(), input -> {
            String id = new String(input.key(), StandardCharsets.UTF_8);
            if (input.value() == null) {
                revisions.remove(id);
            } else {
                revisions.put(id, decode(input.value()).getRevision());
            }
        });
        Results moves = Results.moves(live, replay);
        new Differences(reader).each(moves.live(), moves.replayed(), moves.form(), difference -> {
            switch (difference) {
                case Difference.New found ->
                    send(found, moves.live(), found.replayed().value());
                case Difference.Changed found -> {
                    String id = new String(found.replayed().key(), StandardCharsets.UTF_8);
                    revisions.merge(id, 1, Integer::sum);
                    send(found, moves.live(), withRevision(found.replayed().value(), revisions));
                }
                case Difference.Gone gone -> tombstone(gone, moves.live());
            }
        });
        return revisions;
    }

    private void publish(Results results, boolean compacted) {
        new Differences(reader).each(results.live(), results.replayed(), results.form(), difference -> {
            switch (difference) {
                case Difference.New found ->
                    send(found, results.live(), found.replayed().value());
                case Difference.Changed found ->
                    send(found, results.live(), found.replayed().value());
                case Difference.Gone gone -> {
                    if (compacted) {
                        tombstone(gone, results.live());
                    }
                }
            }
        });
    }

    private void handOver(String store, Map<String, Integer> revisions) {
        String to = changelog(live, store);
        if (StoreOrigins.JUDGED.contains(store)) {
            empty(to);
            return;
        }
        boolean moves = StoreOrigins.MOVES.contains(store);
        Differences.Form form = value -> moves ? withRevision(value, revisions) : value;
        new Differences(reader).each(to, changelog(replay, store), form, difference -> {
            switch (difference) {
                case Difference.New found ->
                    send(found, to, form.of(found.replayed().value()));
                case Difference.Changed found ->
                    send(found, to, form.of(found.replayed().value()));
                case Difference.Gone gone -> tombstone(gone, to);
            }
        });
    }

    private void empty(String changelog) {
        Map<TopicPartition, Map<String, byte[]>> keys = new HashMap<>();
        reader.read(changelog, input -> {
            Map<String, byte[]> there = keys.computeIfAbsent(
                    new TopicPartition(input.topic(), input.partition()), partition -> new TreeMap<>());
            String name = new String(input.key(), StandardCharsets.UTF_8);
            if (input.value() == null) {
                there.remove(name);
            } else {
                there.put(name, input.key());
            }
        });
        keys.forEach((partition, there) ->
                there.values().forEach(key -> tombstone(new Difference.Gone(partition.partition(), key), changelog)));
    }

    private String changelog(Topics of, String store) {
        return of.prefix() + "aggregate-" + store + "-changelog";
    }

    private byte[] withRevision(byte[] value, Map<String, Integer> revisions) {
        TalentMove move = decode(value);
        Integer revision = revisions.get(move.getId());
        return revision == null || revision == move.getRevision()
                ? value
                : live.talentMoves()
                        .values()
                        .serializer()
                        .serialize(
                                live.talentMoves().name(),
                                TalentMove.newBuilder(move)
                                        .setRevision(revision)
                                        .build());
    }

    private TalentMove decode(byte[] value) {
        return live.talentMoves()
                .values()
                .deserializer()
                .deserialize(live.talentMoves().name(), value);
    }

    private void send(Difference.New found, String topic, byte[] value) {
        var from = found.replayed();
        send(new ProducerRecord<>(topic, from.partition(), from.timestamp(), from.key(), value, from.headers()));
    }

    private void send(Difference.Changed found, String topic, byte[] value) {
        send(new Difference.New(found.replayed()), topic, value);
    }

    private void tombstone(Difference.Gone gone, String topic) {
        send(new ProducerRecord<>(topic, gone.partition(), gone.key(), null));
    }

    /** A record that cannot be written is told by the commit. */
    private void send(ProducerRecord<byte[], byte[]> record) {
        records++;
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                written.merge(
                        new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset() + 1, Math::max);
            }
        });
    }

    /**
     * The live enrich goes on in the archive where the replay's has stopped. The live aggregate has nothing to read of what is there now:
     * its state knows it.
     */
    private void commitOffsets() {
        Map<TopicPartition, OffsetAndMetadata> archive =
                get(admin.listConsumerGroupOffsets(replay.prefix() + "enrich").partitionsToOffsetAndMetadata());
        producer.sendOffsetsToTransaction(archive, group(live.prefix() + "enrich"));
        String aggregate = live.prefix() + "aggregate";
        List<String> inputs = get(admin.listTopics().names()).stream()
                .filter(topic -> isReadBy(aggregate, topic))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        ends(inputs).forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end)));
        producer.sendOffsetsToTransaction(read, group(aggregate));
    }

    private boolean isReadBy(String aggregate, String topic) {
        boolean own = topic.startsWith(aggregate + "-") && topic.endsWith("-repartition");
        return own || topic.equals(live.enrichedArticles().name());
    }

    /** A group without members, which anybody may set the offsets of. */
    private ConsumerGroupMetadata group(String name) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("group.id", name);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.groupMetadata();
        }
    }

    /**
     * A commit is certain before readers see it: brokers are still writing its markers. An application that restored its state in between
     * would miss what it does not see.
     */
    private void awaitVisible() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        written.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        while (get(admin.listOffsets(latest, committed).all()).entrySet().stream()
                .anyMatch(end -> end.getValue().offset() < written.getOrDefault(end.getKey(), 0L))) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all())
                .forEach((partition, end) ->
                        ends.put(partition, Math.max(end.offset(), written.getOrDefault(partition, 0L))));
        return ends;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while swapping", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Swapping failed", e.getCause());
        }
    }
}
