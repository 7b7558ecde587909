package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class KeepingTest {

    /** A value that no store takes. */
    private static final String TOO_LONG = "too long";

    private final Map<String, String> held = new HashMap<>(Map.of("a", "before", "b", TOO_LONG, "c", "before"));

    @Test
    void aChangeThatCannotBeTakenBackKeepsNeitherTheOthersNorHidesWhatFailed() {
        // Given changes of which the second cannot be taken back, and the last cannot be made
        var keeping = new Keeping();
        keeping.put(store(), "a", "after");
        keeping.put(store(), "b", "after");
        keeping.put(store(), "c", "after");
        keeping.put(store(), "d", TOO_LONG);

        // When they are made, then the failure is that of the last
        assertThatThrownBy(keeping::keep)
                .hasMessage("d")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .hasToString("java.lang.IllegalStateException: b"));
        // And the others are as before
        assertThat(held).containsEntry("a", "before").containsEntry("c", "before");
    }

    @SuppressWarnings("unchecked") // A proxy knows no type arguments.
    private KeyValueStore<String, String> store() {
        return (KeyValueStore<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KeyValueStore.class}, (proxy, method, arguments) -> {
                    String key = (String) arguments[0];
                    if (method.getName().equals("get")) {
                        return held.get(key);
                    }
                    if (TOO_LONG.equals(arguments[1])) {
                        throw new IllegalStateException(key);
                    }
                    return held.put(key, (String) arguments[1]);
                });
    }
}
