package dev.talentwire.app.replay;

import dev.talentwire.aggregate.StoreOrigins;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> written = new ConcurrentHashMap<>();

    /** @param kafka properties of the clients; the live applications and those of the replay must have stopped */
    Swap(Map<String, String> kafka, Topics live, Topics replay) {
        this.kafka = kafka;
        this.live = live;
        this.replay = replay;
        Map<String, Object> properties = new HashMap<>(kafka);
        this.admin = Admin.create(properties);
        properties.put("transactional.id", live.prefix() + "replay-swap");
        properties.put("transaction.timeout.ms", (int) LONGEST.toMillis());
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Does it. What is to be written is found out before the transaction, which brokers give little time.
     *
     * @param file for what is to be written
     * @param tell takes readable lines about what is odd
     * @return how many records were written; 0 when there was nothing to do
     */
    long execute(Path file, Consumer<String> tell) {
        Set<String> stores = stores();
        producer.initTransactions();
        Map<TopicPartition, Long> ends = ends(swapped(stores));
        try (var reader = new PartitionReader(kafka);
                var records = new PlannedRecords(file)) {
            new SwapPlan(live, replay, reader, records, tell).make(stores);
            records.complete();
            producer.beginTransaction();
            try {
                requireUnchanged(ends);
                records.each(this::send);
                producer.flush();
                commitOffsets();
            } catch (RuntimeException e) {
                abort(e);
                throw e;
            }
            producer.commitTransaction();
            awaitVisible();
            return records.size();
        }
    }

    /** What led here is the failure that is told, also when the transaction is past ending. */
    private void abort(RuntimeException cause) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private List<String> swapped(Set<String> stores) {
        Stream<String> topics = Stream.of(live.talentMoves(), live.companyCounts(), live.enrichedArticles())
                .map(Topic::name);
        return Stream.concat(topics, stores.stream().map(store -> SwapPlan.changelog(live, store)))
                .toList();
    }

    /** An application that was started and stopped meanwhile would have written what the plan does not know. */
    private void requireUnchanged(Map<TopicPartition, Long> ends) {
        List<String> topics =
                ends.keySet().stream().map(TopicPartition::topic).distinct().toList();
        Map<TopicPartition, Long> now = ends(topics);
        ends.forEach((partition, end) -> {
            if (!end.equals(now.get(partition))) {
                throw new Refusal("Not swapped: something was written to " + partition
                        + " meanwhile. Stop what writes there, and say the same again.");
            }
        });
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    /** Stores of the live application to write to. */
    private Set<String> stores() {
        Set<String> there = get(admin.listTopics().names());
        var stores = new TreeSet<>(StoreOrigins.ARTICLES);
        stores.addAll(StoreOrigins.JUDGED);
        List<String> missing = stores.stream()
                .flatMap(store -> Stream.of(SwapPlan.changelog(live, store), SwapPlan.changelog(replay, store)))
                .filter(topic -> !there.contains(topic))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("There is no topic " + String.join(", ", missing)
                    + ". Let this version of talentwire run once, so that it makes the topics of its state,"
                    + " and swap then.");
        }
        return stores;
    }

    /** A record that cannot be written is told by the commit. */
    private void send(ProducerRecord<byte[], byte[]> record) {
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
