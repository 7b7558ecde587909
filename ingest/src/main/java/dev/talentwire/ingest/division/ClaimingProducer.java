package dev.talentwire.ingest.division;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer whose transactions are committed only while its instance owns sources. */
final class ClaimingProducer extends KafkaProducer<String, byte[]> {

    private final Supplier<Optional<Claim>> claim;

    ClaimingProducer(Map<String, Object> config, Supplier<Optional<Claim>> claim) {
        super(config, new StringSerializer(), new ByteArraySerializer());
        this.claim = claim;
    }

    @Override
    public void commitTransaction() {
        Claim now = claim.get()
                .orElseThrow(() -> new KafkaException("This instance owns no sources, so it may not write for any"));
        sendOffsetsToTransaction(now.offsets(), now.member());
        super.commitTransaction();
    }
}
