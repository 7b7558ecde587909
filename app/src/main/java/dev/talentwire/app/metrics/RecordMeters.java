package dev.talentwire.app.metrics;

import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is written to our topics: by topic, and for some by what the record says. Records of transactions that are aborted
 * later are counted, too; that is rare.
 */
final class RecordMeters {

    private static final Duration[] AGES = {
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2_500), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30),
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final Map<String, Written> written = new HashMap<>();

    /** The meters of one topic, and what else its values are counted by. */
    private record Written(Counter count, Timer age, Consumer<byte[]> byContent) {}

    RecordMeters(MeterRegistry registry, Topics topics) {
        this.registry = registry;
        topics.all().forEach(topic -> add(topic, value -> {}));
        add(topics.rejected(), bytes -> count(topics.rejected(), bytes, this::rejected));
        add(topics.talentMoves(), bytes -> count(topics.talentMoves(), bytes, this::move));
        add(topics.departureAlerts(), bytes -> count(topics.departureAlerts(), bytes, this::alert));
    }

    /** Whether a topic is one of ours; Kafka Streams' own topics are not. */
    boolean knows(String topic) {
        return written.containsKey(topic);
    }

    /**
     * A record goes out.
     *
     * @param value null for a tombstone
     * @param age   since its trace began
     */
    void written(String topic, byte @Nullable [] value, Duration age) {
        Written meters = written.get(topic);
        if (meters != null) {
            meters.count().increment();
            meters.age().record(age);
            if (value != null) {
                meters.byContent().accept(value);
            }
        }
    }

    private void add(Topic<?> topic, Consumer<byte[]> byContent) {
        Counter count = Counter.builder("talentwire.records.written")
                .description("Records written to a topic")
                .tag("topic", topic.name())
                .register(registry);
        Timer age = Timer.builder("talentwire.since.fetch")
                .description("From the first record of a trace, which is an article's, to this one")
                .tag("topic", topic.name())
                .serviceLevelObjectives(AGES)
                .register(registry);
        written.put(topic.name(), new Written(count, age, byContent));
    }

    private static <V> void count(Topic<V> topic, byte[] bytes, Consumer<V> by) {
        try {
            by.accept(topic.values().deserializer().deserialize(topic.name(), bytes));
        } catch (SerializationException e) {
            // Somebody sends a record again as it was: it is no worse for not being counted by what it says.
            assert bytes.length > 0 : e;
        }
    }

    private void rejected(Rejected rejected) {
        registry.counter("talentwire.rejected", "stage", rejected.getStage(), "reason", rejected.getReason())
                .increment();
    }

    private void move(TalentMove move) {
        registry.counter(
                        "talentwire.moves.published",
                        "kind",
                        word(move.getKind()),
                        "status",
                        word(move.getStatus()),
                        "background",
                        Boolean.toString(move.getBackground()))
                .increment();
    }

    private void alert(DepartureAlert alert) {
        registry.counter(
                        "talentwire.alerts.published",
                        "state",
                        word(alert.getState()),
                        "severity",
                        word(alert.getSeverity()))
                .increment();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
