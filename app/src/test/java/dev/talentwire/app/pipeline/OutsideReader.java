package dev.talentwire.app.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as somebody would who has nothing of ours: bytes from plain kafka-clients, the wire format taken apart by hand, and
 * schemas from the registry's REST form.
 */
final class OutsideReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final URI registry;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    OutsideReader(String bootstrapServers, URI registry) {
        this.registry = registry;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** What compaction would leave: the last value of each key, in the order of keys. */
    Map<String, GenericRecord> latest(Topic<?> topic) {
        Map<String, GenericRecord> latest = new TreeMap<>();
        read(topic, input -> {
            String key = new String(input.key(), StandardCharsets.UTF_8);
            if (input.value() == null) {
                latest.remove(key);
            } else {
                latest.put(key, decode(input.value()));
            }
        });
        return latest;
    }

    private void read(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(sink);
        }
    }

    /** The trace of every record of a topic, from its header {@code traceparent}. */
    Set<String> traces(Topic<?> topic) {
        Set<String> traces = new TreeSet<>();
        read(
                topic,
                input -> traces.add(
                        new String(input.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII)
                                .substring(3, 35)));
        return traces;
    }

    @Override
    public void close() {
        consumer.close();
        http.close();
    }

    private GenericRecord decode(byte[] bytes) {
        ByteBuffer wire = ByteBuffer.wrap(bytes);
        if (wire.get() != 0) {
            throw new AssertionError("Not the Confluent wire format: first byte " + bytes[0]);
        }
        Schema schema = schemas.computeIfAbsent(wire.getInt(), this::fetch);
        try {
            return new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException("Not Avro of the schema that the registry gives", e);
        }
    }

    private Schema fetch(int id) {
        try {
            HttpRequest request = HttpRequest.newBuilder(registry.resolve("/schemas/ids/" + id))
                    .build();
            String body = http.send(request, BodyHandlers.ofString()).body();
            return new Schema.Parser().parse(JSON.readTree(body).get("schema").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("The schema endpoint gives no schema " + id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching a schema", e);
        }
    }
}
