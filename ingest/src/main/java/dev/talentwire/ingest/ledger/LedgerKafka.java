package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
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

/** What a ledger needs of Kafka; the tests stand in for it without a broker. */
public interface LedgerKafka {

    /** Longest time between two looks of a consumer before its group takes its partitions away. */
    int MAX_POLL_INTERVAL_MS = 3_600_000;

    /** A new producer, with a transactional id that is always the same: it fences the one before. */
    Producer<String, byte[]> producer();

    /** The last committed value of every key of a compacted topic. */
    <V> Map<String, V> latest(Topic<V> topic);

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
     * @param instanceId the same after a restart, and different in every instance that runs
     */
    static LedgerKafka cluster(Map<String, Object> client, String instanceId) {
        return new LedgerKafka() {
            @Override
            public Producer<String, byte[]> producer() {
                Map<String, Object> config = new HashMap<>(client);
                config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "talentwire-ingest-" + instanceId);
                config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
                config.put(ProducerConfig.ACKS_CONFIG, "all");
                config.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "talentwire-ingest-" + instanceId);
                return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            }

            @Override
            public <V> Map<String, V> latest(Topic<V> topic) {
                try (Consumer<String, byte[]> consumer = consumer(client, Map.of())) {
                    return StateReader.readAll(consumer, topic);
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
}
