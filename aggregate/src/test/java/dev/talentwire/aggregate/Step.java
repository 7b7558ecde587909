package dev.talentwire.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Around one step of the topology under test: its stores, in memory, and what it hands on. */
final class Step {

    private final MockProcessorContext<String, Outcome> context = new MockProcessorContext<>();

    MockProcessorContext<String, Outcome> context() {
        return context;
    }

    <V> void store(String name, Serde<V> values) {
        store(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values));
    }

    void store(StoreBuilder<?> builder) {
        var store = builder.withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    /** All entries of a store, as text. */
    List<String> entries(String name) {
        KeyValueStore<String, ?> store = context.getStateStore(name);
        var entries = new ArrayList<String>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> entries.add(entry.toString()));
        }
        return entries;
    }

    /** The time comes at which it asked to be called. */
    void tick() {
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(0));
    }

    /** What it handed on since this was last asked, of one kind. */
    <O extends Outcome> List<O> outcomes(Class<O> kind) {
        List<O> outcomes = context.forwarded().stream()
                .map(forwarded -> forwarded.record().value())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        context.resetForwards();
        return outcomes;
    }
}
