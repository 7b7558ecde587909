package dev.talentwire.aggregate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Changes of stores that are made together or not at all: a value that is too long for its store fails only when it is put there. */
final class Keeping {

    /** Each makes its change, and gives what takes it back. */
    private final List<Supplier<Runnable>> changes = new ArrayList<>();

    /** @param value null to delete */
    <V> void put(KeyValueStore<String, V> store, String key, @Nullable V value) {
        changes.add(() -> {
            V before = store.get(key);
            store.put(key, value);
            return () -> store.put(key, before);
        });
    }

    /** Makes all changes; when one fails, those before it are taken back; what fails at that is suppressed by the failure. */
    void keep() {
        Deque<Runnable> undoing = new ArrayDeque<>();
        try {
            changes.forEach(change -> undoing.push(change.get()));
        } catch (RuntimeException e) {
            undoing.forEach(undo -> undo(undo, e));
            throw e;
        }
    }

    private static void undo(Runnable undo, RuntimeException cause) {
        try {
            undo.run();
        } catch (RuntimeException e) {
            if (!e.equals(cause)) {
                cause.addSuppressed(e);
            }
        }
    }
}
