package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
    public synchronized Collection<FetchState> states(Topic<FetchState> topic) {
        Map<String, FetchState> states = new LinkedHashMap<>();
        read(topic).forEach(state -> states.put(state.getId(), state));
        return states.values();
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
