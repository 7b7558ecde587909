package dev.talentwire.app.crash;

import dev.talentwire.schemas.Topic;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic outside of any group. */
final class WholeTopic {

    private WholeTopic() {}

    /**
     * A consumer of all its partitions that begins where they begin.
     *
     * @param isolation read_committed or read_uncommitted
     */
    static <V> KafkaConsumer<String, V> reader(String bootstrapServers, Topic<V> topic, String isolation) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", bootstrapServers, "isolation.level", isolation, "enable.auto.commit", false);
        var reader = new KafkaConsumer<>(
                properties, topic.keys().deserializer(), topic.values().deserializer());
        reader.assign(reader.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        reader.seekToBeginning(reader.assignment());
        return reader;
    }
}
