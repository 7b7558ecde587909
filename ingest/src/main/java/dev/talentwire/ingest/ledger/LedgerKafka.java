package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What a ledger needs of Kafka; the tests stand in for it without a broker. */
public interface LedgerKafka {

    /** Longest time between two looks of a consumer before its group takes its partitions away. */
    int MAX_POLL_INTERVAL_MS = 3_600_000;

    /** A new producer, with a transactional id that is always the same: it fences the one before. */
    Producer<String, byte[]> producer();

    /**
     * Reads a compacted topic from its beginning to where it ends now.
     *
     * @param to is handed every committed value, those of one key in order; null where a key was deleted
     */
    <V> void read(Topic<V> topic, BiConsumer<String, @Nullable V> to);

    /** The last committed value of every key of a compacted topic that fits into memory. */
    default <V> Map<String, V> latest(Topic<V> topic) {
        Map<String, V> latest = new HashMap<>();
        read(topic, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        return latest;
    }

    /**
     * A consumer of a group, which commits its offsets itself.
     *
     * @param group shared by all instances that read the same topic for the same source
     */
    Consumer<String, byte[]> consumer(String group);

    /**
     * A real cluster.
     *
     * @param client     where it is and how to talk to it, in Kafka's own keys
     * @param instanceId the same after a restart, and different in every instance that runs on the same topics
     */
    static LedgerKafka cluster(Map<String, Object> client, Topics topics, String instanceId) {
        return cluster(
                client,
                topics,
                instanceId,
                config -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
    }

    /** The same, with producers made in another way. */
    static LedgerKafka cluster(
            Map<String, Object> client,
            Topics topics,
            String instanceId,
            Function<Map<String, Object>, Producer<String, byte[]>> producers) {
        String name = name(topics, instanceId);
        return new LedgerKafka() {
            @Override
            public Producer<String, byte[]> producer() {
                Map<String, Object> config = new HashMap<>(client);
                config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
                config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
                config.put(ProducerConfig.ACKS_CONFIG, "all");
                config.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, name);
                return producers.apply(config);
            }

            @Override
            public <V> void read(Topic<V> topic, BiConsumer<String, @Nullable V> to) {
                try (Consumer<String, byte[]> consumer = consumer(client, Map.of())) {
                    StateReader.readAll(consumer, topic, to);
                }
            }

            @Override
            public Consumer<String, byte[]> consumer(String group) {
                return consumer(
                        client,
                        Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG, group,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                                // Slow sites hold a poll up for minutes; that is no reason to give the partitions away.
                                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MS));
            }

            private static Consumer<String, byte[]> consumer(Map<String, Object> client, Map<String, Object> more) {
                Map<String, Object> config = new HashMap<>(client);
                config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
                config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
                config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
                config.putAll(more);
                return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
            }
        };
    }

    /** Transactional id and client id: with the prefix, because talentwires under other prefixes may share the cluster. */
    static String name(Topics topics, String instanceId) {
        return topics.prefix() + "ingest-" + instanceId;
    }
}
