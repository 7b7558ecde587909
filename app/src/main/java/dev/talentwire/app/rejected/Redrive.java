package dev.talentwire.app.rejected;

import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends rejected records to the topics they came from, once each. A record and the note that it was sent are one transaction, and a
 * second redrive ends the first one's transaction before it reads what was sent: however often and whenever it is started, and wherever
 * it is killed, no rejection is sent twice.
 */
final class Redrive implements AutoCloseable {

    /** Tells a consumer that the record comes out of the topic of rejections, and from which place. */
    private static final String HEADER = "talentwire-redriven";

    private final Map<String, String> kafka;
    private final Topic<Rejected> topic;
    private final InstantSource clock;
    private final KafkaProducer<byte[], byte[]> producer;

    Redrive(Map<String, String> kafka, Topic<Rejected> topic, InstantSource clock) {
        this.kafka = kafka;
        this.topic = topic;
        this.clock = clock;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("transactional.id", topic.name() + "-redrive");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends those that are open; returns them. */
    List<Kept> send(Filter filter, Collection<Kept.Place> places) {
        producer.initTransactions();
        List<Kept> open = RejectionLog.read(kafka, topic).open(filter, places).stream()
                .filter(Kept::isRecord)
                .toList();
        open.forEach(this::send);
        return open;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Kept kept) {
        producer.beginTransaction();
        try {
            var again = producer.send(original(kept));
            var marker = producer.send(marker(kept));
            producer.commitTransaction();
            assert again.isDone() && marker.isDone();
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e;
        }
    }

    private static ProducerRecord<byte[], byte[]> original(Kept kept) {
        ByteBuffer payload = kept.rejected().getPayload();
        byte[] value = new byte[payload.remaining()];
        payload.duplicate().get(value);
        var again = new ProducerRecord<>(
                kept.rejected().getSourceTopic(),
                kept.rejected().getSourcePartition(),
                kept.raw().key(),
                value,
                kept.raw().headers());
        again.headers().add(HEADER, kept.place().toString().getBytes(StandardCharsets.US_ASCII));
        return again;
    }

    private ProducerRecord<byte[], byte[]> marker(Kept kept) {
        Rejected marker = RejectionLog.marker(kept, topic.name(), clock.instant());
        return new ProducerRecord<>(
                topic.name(),
                kept.place().partition(),
                kept.raw().key(),
                topic.values().serializer().serialize(topic.name(), marker));
    }
}
