package dev.talentwire.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A topic of addresses, read batch after batch; what is not marked as done comes again after a restart. Connects when first used. */
public final class AddressTopic implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** The first look has to wait for the group to form. */
    private static final int MOST_LOOKS = 5;

    private final LedgerKafka kafka;
    private final String topic;
    private final String group;
    private @Nullable Consumer<String, byte[]> consumer;

    /**
     * A topic.
     *
     * @param topic its full name
     * @param group the consumer group whose offsets are kept
     */
    public AddressTopic(LedgerKafka kafka, String topic, String group) {
        this.kafka = kafka;
        this.topic = topic;
        this.group = group;
    }

    /**
     * The next batch, as written; empty when there is none for now.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    public List<String> next() {
        Consumer<String, byte[]> open = opened();
        List<String> values = new ArrayList<>();
        for (int look = 0; look < MOST_LOOKS && values.isEmpty(); look++) {
            boolean waitsForGroup = open.assignment().isEmpty();
            for (ConsumerRecord<String, byte[]> record : open.poll(LOOK)) {
                // A record without value says nothing; it is done with by being read.
                if (record.value() != null) {
                    values.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            }
            if (!waitsForGroup) {
                break;
            }
        }
        return values;
    }

    /**
     * Whether the topic is there.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    public boolean exists() {
        return !opened().assignment().isEmpty()
                || !opened().partitionsFor(topic).isEmpty();
    }

    /** Looks for the topic anew at the next batch: a consumer that goes on learns of a new topic only minutes later. */
    public void lookAnew() {
        close();
    }

    /**
     * Everything that came so far is done with.
     *
     * @throws KafkaException when that cannot be noted; it may come again
     */
    public void done() {
        opened().commitSync();
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private Consumer<String, byte[]> opened() {
        Consumer<String, byte[]> open = consumer;
        if (open == null) {
            open = kafka.consumer(group);
            open.subscribe(List.of(topic));
            consumer = open;
        }
        return open;
    }
}
