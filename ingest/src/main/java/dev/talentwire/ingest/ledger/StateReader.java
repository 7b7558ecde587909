package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads a compacted topic from its beginning to where it ends now. */
final class StateReader {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Polls without a record, and without coming nearer to the end, after which the broker is given up. */
    private static final int FRUITLESS_POLLS = 30;

    private StateReader() {}

    /**
     * Hands out every value, those of one key in order; null where a key was deleted.
     *
     * @throws KafkaException when the topic does not exist, or the broker stops answering
     */
    static <V> void readAll(Consumer<String, byte[]> consumer, Topic<V> topic, BiConsumer<String, @Nullable V> to) {
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
        int fruitless = 0;
        long left = remaining(consumer, ends);
        while (left > 0) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                to.accept(record.key(), topic.values().deserializer().deserialize(topic.name(), record.value()));
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
    }

    private static long remaining(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }
}
