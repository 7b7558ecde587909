package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.ledger.Entry.Outcome;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.SourceStatus;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Where a source's articles are written down, and what is known of those that were before. Safe for use by many threads. */
public interface Ledger {

    /**
     * What is known of a document.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    Optional<FetchState> recall(String id);

    /**
     * How a source stood after its last poll, in whatever run that was.
     *
     * @throws KafkaException when Kafka cannot be reached
     */
    Optional<SourceStatus> standing(String sourceId);

    /**
     * Writes entries, all or none, and returns when they are committed.
     *
     * @return one outcome per entry
     * @throws KafkaException when they could not be committed; they may be written again
     */
    List<Outcome> write(List<Entry> entries);
}
