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

    /** Most bytes of a batch in a topic of long records; producers of such need a {@code max.request.size} of as much. */
    public static final int LONG_RECORD = 4 * 1024 * 1024;

    /** How old records leave a topic. Topics that carry old event times never expire by time: retention goes by record timestamp. */
    public enum Cleanup {
        /** Kept for ever unless the operator sets a retention: the archive that replay starts from. */
        ARCHIVE,
        /** The same, for records that hold another record whole and more. */
        ARCHIVE_OF_LONG_RECORDS,
        /** The last value per key is kept. */
        COMPACT;

        /** Topic configuration in Kafka's own keys. */
        public Map<String, String> configuration() {
            return switch (this) {
                case ARCHIVE -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
                case ARCHIVE_OF_LONG_RECORDS ->
                    Map.of(
                            "cleanup.policy",
                            "delete",
                            "retention.ms",
                            "-1",
                            "max.message.bytes",
                            Integer.toString(LONG_RECORD));
                case COMPACT -> Map.of("cleanup.policy", "compact");
            };
        }
    }

    /** Serde of the keys. */
    public Serde<String> keys() {
        return Serdes.String();
    }
}
