package dev.talentwire.app.pipeline;

import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * Tells whether the applications have read everything there is. Offsets alone do not tell it: the end of a topic written in
 * transactions is a marker that no consumer commits. So what lies between committed offset and end is read: no record, no lag.
 *
 * <p>An application commits what it has read together with what it has written, so a look along the flow is never between the two.
 * Ends are those of all records, committed or not: a transaction that is still open is work in flight.
 */
public final class CaughtUp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Polls without a step, after which what lies before the end is an open transaction. */
    private static final int FRUITLESS_POLLS = 5;

    private final Pipeline pipeline;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Looks at a pipeline that was started with all modules. */
    public CaughtUp(Pipeline pipeline) {
        this.pipeline = pipeline;
        Map<String, Object> properties = new HashMap<>(pipeline.clientProperties());
        this.admin = Admin.create(properties);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** True when every source was polled, no article is in flight, and no application has anything left to read. */
    public boolean now() {
        return waitingFor().isEmpty();
    }

    /** What is not through yet, one readable line each. Nothing only after two looks: work may move on behind the first one's back. */
    List<String> waitingFor() {
        List<String> waiting = look();
        return waiting.isEmpty() ? look() : waiting;
    }

    private List<String> look() {
        List<String> waiting = new ArrayList<>();
        pipeline.ingestStatus().filter(status -> !status.idle()).ifPresent(status -> waiting.add("ingest: " + status));
        for (String group : pipeline.groups()) {
            unread(group).ifPresent(partition -> waiting.add(group + " has records to read in " + partition));
        }
        return waiting;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private Optional<TopicPartition> unread(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<TopicPartition, Long> ends = ends(inputs(group));
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

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
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

    /** What the group reads: the topic before it in the flow, and its own repartitioned copies. */
    private Set<TopicPartition> inputs(String group) {
        Topics topics = pipeline.topics();
        String source = (group.endsWith("enrich") ? topics.articles() : topics.enrichedArticles()).name();
        Set<TopicPartition> inputs = new HashSet<>();
        consumer.listTopics().forEach((topic, partitions) -> {
            boolean copy = topic.startsWith(group + "-") && topic.endsWith("-repartition");
            if (copy || topic.equals(source)) {
                partitions.forEach(partition -> inputs.add(new TopicPartition(topic, partition.partition())));
            }
        });
        return inputs;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
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
