package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Topic;
import java.util.Collection;
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

    /** A new producer, with a transactional id that is always the same: it fences the one before. */
    Producer<String, byte[]> producer();

    /** The last committed state of every document. */
    Collection<FetchState> states(Topic<FetchState> topic);

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
            public Collection<FetchState> states(Topic<FetchState> topic) {
                Map<String, Object> config = new HashMap<>(client);
                config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
                config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
                config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
                try (Consumer<String, byte[]> consumer =
                        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                    return StateReader.readAll(consumer, topic);
                }
            }
        };
    }
}
