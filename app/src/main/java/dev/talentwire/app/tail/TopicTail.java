package dev.talentwire.app.tail;

import dev.talentwire.app.refusal.Nearest;
import dev.talentwire.app.refusal.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic without joining a group: committed records only, in the order of each partition.
 */
public final class TopicTail {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    /** What Kafka, and Kafka Streams, keep for themselves. */
    private static final Pattern INTERNAL = Pattern.compile("^__|-(changelog|repartition)$");

    /** Which records of a topic. */
    public record Range(boolean fromBeginning, boolean untilEnd, OptionalLong max) {}

    /** Takes a record; says false when it wants no more. */
    public interface Sink {
        boolean take(ConsumerRecord<byte[], byte[]> record);
    }

    private final Map<String, String> kafka;

    /** @param kafka properties of a client */
    public TopicTail(Map<String, String> kafka) {
        this.kafka = kafka;
    }

    /**
     * Hands records over until the range ends or the sink has enough.
     *
     * @throws Refusal when no broker answers, or when the topic does not exist
     */
    public void read(String topic, Range range, Sink sink) {
        if (range.max().isPresent() && range.max().getAsLong() == 0) {
            return;
        }
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("default.api.timeout.ms", (int) ANSWER.toMillis());
        properties.put("request.timeout.ms", (int) ANSWER.toMillis());
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            if (range.fromBeginning()) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            Map<TopicPartition, Long> ends = range.untilEnd() ? consumer.endOffsets(partitions) : Map.of();
            pump(consumer, range, ends, sink);
        } catch (TimeoutException e) {
            throw Refusal.noBrokerAnswers(kafka.get("bootstrap.servers"), ANSWER, e);
        }
    }

    private static void pump(
            KafkaConsumer<byte[], byte[]> consumer, Range range, Map<TopicPartition, Long> ends, Sink sink) {
        long left = range.max().orElse(Long.MAX_VALUE);
        while (!range.untilEnd() || !reached(consumer, ends)) {
            for (ConsumerRecord<byte[], byte[]> input : consumer.poll(POLL)) {
                if (!sink.take(input) || --left == 0) {
                    return;
                }
            }
        }
    }

    private static boolean reached(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    static Refusal unknown(String topic, Collection<String> all) {
        List<String> offered = all.stream()
                .filter(name -> !INTERNAL.matcher(name).find())
                .sorted()
                .toList();
        String meant = Nearest.to(topic, offered)
                .or(() -> offered.stream()
                        .filter(name -> Nearest.to(topic, List.of(name.replaceFirst("^.*\\.", "")))
                                .isPresent())
                        .findFirst())
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
        return new Refusal("There is no topic " + topic + "." + meant + " The topics here are "
                + (offered.isEmpty() ? "none" : String.join(", ", offered)) + ".");
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        List<PartitionInfo> found = topics.get(topic);
        if (found == null) {
            throw unknown(topic, topics.keySet());
        }
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
