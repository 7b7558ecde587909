package dev.talentwire.app.chaos;

import dev.talentwire.enrich.EnrichTopology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records come in between that are no articles. */
final class Poison implements Scenario.Trouble {

    private static final int RECORDS = 3;

    /** The step of enrich that reads an article lets its failure go on, instead of making a rejection of it… */
    private static final Mutation CARELESS = new Mutation(
            EnrichTopology.class,
            "dev.talentwire.enrich.EnrichStep",
            "return Optional.of(new Outcome.Refused(rejections.of(Rejections.UNDECODABLE, e, origin(), value)));",
            "throw e;");

    /** …and behind it stands Kafka's own handler, which ends the thread, instead of ours, which would make one, too. */
    private static final Map<String, String> NO_HANDLER = Map.of(
            "processing.exception.handler", "org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler");

    /** No Avro; a schema id that nobody knows; an article that ends too soon. */
    private static final List<byte[]> KINDS =
            List.of("no Avro".getBytes(StandardCharsets.UTF_8), new byte[] {0, 0x7F, 0, 0, 1, 2, 3}, new byte[] {
                0, 0, 1, (byte) 0x86, (byte) 0xA1, 6, 'a'
            });

    @Override
    public void happens(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        Launch enrich = storm.launch("enrich", "1");
        storm.start(mutant ? careless(enrich, storm.folder("careless")) : enrich);
        storm.startOthersThan("enrich");
        try (var producer = new KafkaProducer<>(storm.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                storm.awaitMore(storm.topics.articles(), 20);
                String key = "poison-" + number;
                storm.poisoned(key);
                producer.send(new ProducerRecord<>(
                                storm.topics.articles().name(),
                                key.getBytes(StandardCharsets.UTF_8),
                                KINDS.get(number % KINDS.size())))
                        .get();
            }
        }
    }

    /** With both safeguards off: either alone is enough. */
    static Launch careless(Launch enrich, Path folder) throws IOException {
        CARELESS.into(folder);
        return enrich.with(NO_HANDLER).withClasses(folder);
    }
}
