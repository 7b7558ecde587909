package dev.talentwire.app.chaos;

import dev.talentwire.schemas.BuiltInSchemaIds;
import dev.talentwire.schemas.BuiltInSchemaIds.Released;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Half of the fleet writes what the release before wrote. The enriched articles are those of the calm run; every second one is written
 * again under the first released schema, as its enrich would have written it.
 */
final class Upgrade implements Scenario.Trouble {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int HEADER = 5;
    private static final int NOBODY_KNOWS = 0x7F00_0001;

    @Override
    public void happens(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        storm.runCalmly();
        Topics calm = Topics.withPrefix(Calm.PREFIX);
        storm.start(storm.launch("aggregate", "1"));
        storm.start(storm.launch("aggregate", "2"));
        try (var producer = new KafkaProducer<>(storm.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var input : Outcome.all(storm.client(), calm.articles())) {
                copy(producer, storm.topics.articles(), input, input.value());
            }
            List<ConsumerRecord<byte[], byte[]>> enriched = Outcome.all(storm.client(), calm.enrichedArticles());
            for (int number = 0; number < enriched.size(); number++) {
                ConsumerRecord<byte[], byte[]> input = enriched.get(number);
                boolean old = number % 2 == 0;
                copy(
                        producer,
                        storm.topics.enrichedArticles(),
                        input,
                        old ? before(input.value(), mutant) : input.value());
                if (number == enriched.size() / 3 || number == 2 * enriched.size() / 3) {
                    Launch next = storm.launch("aggregate", number == enriched.size() / 3 ? "1" : "2");
                    storm.instance(next.name()).awaitRunning().terminate(GRACE);
                    storm.start(next);
                }
            }
        }
    }

    private static void copy(
            KafkaProducer<byte[], byte[]> producer, Topic<?> topic, ConsumerRecord<byte[], byte[]> input, byte[] value)
            throws Exception {
        producer.send(new ProducerRecord<>(topic.name(), null, input.timestamp(), input.key(), value, input.headers()))
                .get();
    }

    /** The record as the release before would have written it. */
    private static byte[] before(byte[] value, boolean mutant) throws IOException {
        Released first = BuiltInSchemaIds.instance().released().stream()
                .filter(row ->
                        row.record().equals(EnrichedArticle.getClassSchema().getFullName()))
                .filter(row -> row.version() == 1)
                .findFirst()
                .orElseThrow();
        Schema writer = BuiltInSchemaIds.instance()
                .schemaOf(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt());
        GenericRecord article = new GenericDatumReader<GenericRecord>(writer, first.schema())
                .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .put((byte) 0)
                .putInt(mutant ? NOBODY_KNOWS : first.id())
                .array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(first.schema()).write(Objects.requireNonNull(article), encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
