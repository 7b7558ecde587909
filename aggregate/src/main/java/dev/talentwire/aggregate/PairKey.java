package dev.talentwire.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keys of stores that hold many entries of one owner: owner, a zero character, entry. All entries of an owner lie together, so that
 * a change writes one entry and a read scans one prefix.
 */
final class PairKey {

    private static final char SEPARATOR = '\0';

    private PairKey() {}

    static String of(String owner, String entry) {
        return prefix(owner) + entry;
    }

    static String owner(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    /** All values of an owner, in the order of their keys. */
    static <V> List<V> valuesOf(String owner, KeyValueStore<String, V> store) {
        var values = new ArrayList<V>();
        try (KeyValueIterator<String, V> entries = store.prefixScan(prefix(owner), new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                values.add(entry.value);
            }
        }
        return values;
    }

    /** An owner whose name holds the separator would mix with others. */
    private static String prefix(String owner) {
        return owner.replace(SEPARATOR, ' ') + SEPARATOR;
    }
}
