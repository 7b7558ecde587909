package dev.talentwire.app.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads single partitions from their first to their last committed record. */
final class PartitionReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param kafka properties of a client */
    PartitionReader(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** How many partitions a topic has; 0 when it does not exist. */
    int partitions(String topic) {
        return consumer.listTopics().getOrDefault(topic, List.of()).size();
    }

    /** A partition whose beginning was deleted; empty when there is none. */
    Optional<TopicPartition> trimmed(String topic) {
        List<TopicPartition> all = IntStream.range(0, partitions(topic))
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        return consumer.beginningOffsets(all).entrySet().stream()
                .filter(begin -> begin.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        consumer.seekToBeginning(one);
        long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(sink);
        }
    }

    /** All partitions of a topic, one after the other; nothing when it does not exist. */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        for (int partition = 0, all = partitions(topic); partition < all; partition++) {
            read(new TopicPartition(topic, partition), sink);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
