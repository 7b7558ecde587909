package dev.talentwire.app.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What applications have not read yet. Offsets alone do not tell it: the end of a topic written in transactions is a marker that no
 * consumer commits. So what lies between committed offset and end is read: no record, no lag.
 *
 * <p>Ends are those of all records, committed or not: a transaction that is still open is work in flight.
 */
final class UnreadRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Polls without a step, after which what lies before the end is an open transaction. */
    private static final int FRUITLESS_POLLS = 5;

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param kafka properties of a client */
    UnreadRecords(Map<String, String> kafka) {
        this(kafka, Admin.create(new HashMap<>(kafka)));
    }

    /** @param admin is closed with this */
    UnreadRecords(Map<String, String> kafka, Admin admin) {
        Map<String, Object> properties = new HashMap<>(kafka);
        this.admin = admin;
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        // A log whose beginning was deleted is read from where it begins now, not taken for read.
        properties.put("auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    /**
     * A partition of which the group has not read everything; empty when there is none.
     *
     * <p>What was read is asked before where topics end. The other way round, work that moves on from one partition to the next between the
     * two questions is in neither answer.
     */
    Optional<TopicPartition> firstUnread(String group, Set<TopicPartition> inputs) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        return firstUnread(committed, ends(inputs));
    }

    /** A partition of which the group has not read everything before the given ends; empty when there is none. */
    Optional<TopicPartition> firstUnread(String group, Map<TopicPartition, Long> ends) {
        return firstUnread(committed(group), ends);
    }

    private Optional<TopicPartition> firstUnread(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> unread = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata reached = committed.get(partition);
            long offset = reached == null ? 0 : reached.offset();
            if (offset < end) {
                unread.put(partition, offset);
            }
        });
        return firstWithRecords(unread, ends);
    }

    private Optional<TopicPartition> firstWithRecords(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Optional<TopicPartition> behind = behind(from.keySet(), ends);
        for (int polls = 0; polls < FRUITLESS_POLLS && behind.isPresent(); polls++) {
            Optional<TopicPartition> found =
                    consumer.poll(POLL).partitions().stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
            behind = behind(from.keySet(), ends);
        }
        return behind;
    }

    private Optional<TopicPartition> behind(Set<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .filter(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))
                .findFirst();
    }

    /** Where partitions end, records of open transactions included. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(
                        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                                .all(),
                        "where topics end")
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** What an application reads: the topic before it in the flow, and its own repartitioned copies. */
    Set<TopicPartition> inputs(String group, String source) {
        Set<TopicPartition> inputs = new HashSet<>();
        consumer.listTopics().forEach((topic, partitions) -> {
            boolean copy = topic.startsWith(group + "-") && topic.endsWith("-repartition");
            if (copy || topic.equals(source)) {
                partitions.forEach(partition -> inputs.add(new TopicPartition(topic, partition.partition())));
            }
        });
        return inputs;
    }

    /** How far a group has read; nothing for a partition of which it has not committed anything. */
    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "how far " + group + " is");
    }

    private static <T> T get(KafkaFuture<T> answer, String question) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking " + question, e);
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot ask " + question, e);
        }
    }
}
