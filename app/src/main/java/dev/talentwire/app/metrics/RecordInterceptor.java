package dev.talentwire.app.metrics;

import dev.talentwire.app.trace.Provenance;
import dev.talentwire.app.trace.Provenance.Ages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Stands where records leave: gives each its trace and counts it. Kafka makes the instance; {@link #configuration} tells it what it
 * needs. Kafka's key is the same for producers and consumers, so that it must be both; as a consumer's it does nothing.
 */
public final class RecordInterceptor
        implements ProducerInterceptor<Object, byte[]>, ConsumerInterceptor<Object, byte[]> {

    private static final String METERS = "talentwire.meters";

    /** What an instance works with; latency is told how long ago the record was written that this one follows from. */
    private record Tools(RecordMeters meters, Consumer<Duration> latency, InstantSource clock) {}

    private @Nullable Tools tools;

    static Map<String, Object> configuration(
            String prefix, RecordMeters meters, Consumer<Duration> latency, InstantSource clock) {
        return Map.of(
                prefix + "interceptor.classes",
                List.of(RecordInterceptor.class.getName()),
                METERS,
                new Tools(meters, latency, clock));
    }

    @Override
    public void configure(Map<String, ?> properties) {
        tools = (Tools) properties.get(METERS);
    }

    @Override
    public ProducerRecord<Object, byte[]> onSend(ProducerRecord<Object, byte[]> written) {
        Tools with = Objects.requireNonNull(tools, "Kafka did not configure the interceptor");
        if (with.meters().knows(written.topic())) {
            Ages ages = Provenance.stamp(written.headers(), with.clock().instant(), RandomGenerator.getDefault());
            with.meters().written(written.topic(), written.value(), ages.sinceBegan());
            ages.sinceBefore().ifPresent(with.latency());
        }
        return written;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public ConsumerRecords<Object, byte[]> onConsume(ConsumerRecords<Object, byte[]> consumed) {
        return consumed;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
