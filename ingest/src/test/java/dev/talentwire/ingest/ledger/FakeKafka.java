package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as a ledger sees it: what every producer committed, in order. A ledger that is simply dropped and followed by a new one on
 * the same cluster is one that was killed.
 */
public final class FakeKafka implements LedgerKafka {

    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private @Nullable RuntimeException nextCommit;
    private final MockConsumer<String, byte[]> urls = new MockConsumer<>("earliest");
    private long sent;
    private boolean down;

    /** The next transaction of the present producer fails when it is committed. */
    public void failNextCommit() {
        nextCommit = new KafkaException("the broker lost its disk");
        if (!producers.isEmpty()) {
            producers.getLast().commitTransactionException = nextCommit;
        }
    }

    /** From now on nobody can connect, or can again. */
    public void setDown(boolean down) {
        this.down = down;
    }

    @Override
    public synchronized Producer<String, byte[]> producer() {
        if (down) {
            throw new KafkaException("no broker answers");
        }
        var producer = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    @Override
    public synchronized <V> void read(Topic<V> topic, BiConsumer<String, @Nullable V> to) {
        for (ProducerRecord<String, byte[]> record : committed(topic)) {
            to.accept(record.key(), topic.values().deserializer().deserialize(topic.name(), record.value()));
        }
    }

    /** A topic that others write to; partition 0 only. */
    public synchronized void send(String topic, String value) {
        urls.addRecord(new ConsumerRecord<>(topic, 0, sent++, "", value.getBytes(StandardCharsets.UTF_8)));
    }

    /** The topic that is subscribed to, before anything is sent. */
    public void offer(String topic) {
        urls.schedulePollTask(() -> {
            urls.rebalance(List.of(new TopicPartition(topic, 0)));
            urls.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
        });
    }

    /** What is committed of a topic that others write to. */
    public long committedOffset(String topic) {
        var partition = new TopicPartition(topic, 0);
        var offset = urls.committed(Set.of(partition)).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public Consumer<String, byte[]> consumer(String group) {
        return urls;
    }

    /** Every committed value of a topic, in order. */
    public synchronized <V> List<V> read(Topic<V> topic) {
        return committed(topic).stream()
                .map(record -> topic.values().deserializer().deserialize(topic.name(), record.value()))
                .toList();
    }

    /** The keys of a topic's committed records, in order. */
    public synchronized List<String> keys(Topic<?> topic) {
        return committed(topic).stream().map(ProducerRecord::key).toList();
    }

    /** How many transactions were committed. */
    public synchronized long commits() {
        return producers.stream().mapToLong(MockProducer::commitCount).sum();
    }

    /** How many producers there have been. */
    public synchronized int connections() {
        return producers.size();
    }

    private List<ProducerRecord<String, byte[]>> committed(Topic<?> topic) {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }
}
