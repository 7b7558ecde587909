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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether the applications have read everything there is. Offsets alone do not tell it: the end of a topic written in
 * transactions is a marker that no consumer commits. So what lies between committed offset and end is read: no record, no lag.
 *
 * <p>An application commits what it has read together with what it has written, so a look is never between the two.
 */
public final class CaughtUp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

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

    /** What is not through yet, one readable line each. */
    List<String> waitingFor() {
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
        Map<TopicPartition, Long> ends = consumer.endOffsets(inputs(group));
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
        while (!reached(ends, from.keySet())) {
            Optional<TopicPartition> found =
                    consumer.poll(POLL).partitions().stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean reached(Map<TopicPartition, Long> ends, Set<TopicPartition> partitions) {
        return ends.entrySet().stream()
                .filter(end -> partitions.contains(end.getKey()))
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
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
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking how far " + group + " is", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot ask how far " + group + " is", e);
        }
    }
}
