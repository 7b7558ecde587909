package dev.talentwire.schemas;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic: its name, how its values are written, and how its log is kept. Keys are strings in UTF-8.
 *
 * @param name    full name, with prefix
 * @param values  serde of the values
 * @param cleanup how old records go
 */
public record Topic<V>(String name, Serde<V> values, Cleanup cleanup) {

    /** Bytes of the longest value that is written. Brokers take records of up to 1 MiB by default; the rest is for key, headers, framing. */
    public static final int LONGEST_VALUE = 1_000_000;

    /** How old records leave a topic. Topics that carry old event times never expire by time: retention goes by record timestamp. */
    public enum Cleanup {
        /** Kept for ever unless the operator sets a retention: the archive that replay starts from. */
        ARCHIVE,
        /** The last value per key is kept. */
        COMPACT;

        /** Topic configuration in Kafka's own keys. */
        public Map<String, String> configuration() {
            return switch (this) {
                case ARCHIVE -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
                case COMPACT -> Map.of("cleanup.policy", "compact");
            };
        }
    }

    /** Serde of the keys. */
    public Serde<String> keys() {
        return Serdes.String();
    }
}
