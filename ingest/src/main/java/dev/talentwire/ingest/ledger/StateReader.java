package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a compacted topic from its beginning to where it ends now. */
final class StateReader {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Polls without a record, and without coming nearer to the end, after which the broker is given up. */
    private static final int FRUITLESS_POLLS = 30;

    private StateReader() {}

    /**
     * The last value of every key.
     *
     * @throws KafkaException when the topic does not exist, or the broker stops answering
     */
    static <V> Map<String, V> readAll(Consumer<String, byte[]> consumer, Topic<V> topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic.name());
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("Topic " + topic.name()
                    + " does not exist. Create the topics before ingest starts (talentwire run does it by itself).");
        }
        List<TopicPartition> all = partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<String, V> states = new HashMap<>();
        int fruitless = 0;
        long left = remaining(consumer, ends);
        while (left > 0) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                learn(states, topic, record);
            }
            long now = remaining(consumer, ends);
            fruitless = now < left ? 0 : fruitless + 1;
            left = now;
            if (fruitless >= FRUITLESS_POLLS) {
                throw new KafkaException("Reading " + topic.name() + " stopped " + left
                        + " offsets before its end: the broker has sent nothing for "
                        + POLL.multipliedBy(FRUITLESS_POLLS));
            }
        }
        return states;
    }

    private static long remaining(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private static <V> void learn(Map<String, V> states, Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        V state = topic.values().deserializer().deserialize(topic.name(), record.value());
        if (state == null) {
            states.remove(record.key());
        } else {
            states.put(record.key(), state);
        }
    }
}
