package dev.talentwire.app.demo;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows every topic as a subscriber would and tells what is new: each move, each change of a 30-day count, each alert. A record
 * that reads the same as the one before it is not told again.
 */
final class Bulletin implements AutoCloseable {

    private static final int TOLD_WINDOW = 30;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topics topics;
    private final Consumer<String> tell;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, String> told = new HashMap<>();
    /** A move that gets another id when more is known of it would be told twice by its key. */
    private final Set<String> toldMoves = new HashSet<>();

    private final Map<String, TalentMove> moves = new LinkedHashMap<>();
    private final Map<String, CompanyCounts> counts = new LinkedHashMap<>();
    private final Map<String, DepartureAlert> alerts = new LinkedHashMap<>();
    private final Map<String, Integer> records = new HashMap<>();
    private Optional<Duration> first = Optional.empty();

    /** Starts at the beginning of every topic. */
    Bulletin(Map<String, String> kafka, Topics topics, Consumer<String> tell) {
        this.topics = topics;
        this.tell = tell;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Tells what came since the last call; waits a moment when nothing did. False when nothing did. */
    boolean follow() {
        boolean any = false;
        for (ConsumerRecord<byte[], byte[]> input : consumer.poll(POLL)) {
            any = true;
            records.merge(input.topic(), 1, Integer::sum);
            take(topics.talentMoves(), input, moves)
                    .flatMap(Bulletin::line)
                    .filter(toldMoves::add)
                    .ifPresent(line -> tell(input, line));
            take(topics.companyCounts(), input, counts).flatMap(Bulletin::line).ifPresent(line -> tell(input, line));
            take(topics.departureAlerts(), input, alerts).map(Wording::alert).ifPresent(line -> tell(input, line));
        }
        return any;
    }

    /** From the start of the process to the first line told; empty before. */
    Optional<Duration> first() {
        return first;
    }

    /** Records seen in a topic. */
    int records(Topic<?> topic) {
        return records.getOrDefault(topic.name(), 0);
    }

    /** The latest of each move. */
    List<TalentMove> moves() {
        return List.copyOf(moves.values());
    }

    /** The latest of each company and window. */
    Stream<CompanyCounts> counts() {
        return counts.values().stream();
    }

    /** The latest of each alert. */
    List<DepartureAlert> alerts() {
        return List.copyOf(alerts.values());
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Keeps the record's value when it is of the topic; a tombstone forgets the key. */
    private static <V> Optional<V> take(Topic<V> topic, ConsumerRecord<byte[], byte[]> input, Map<String, V> latest) {
        if (!input.topic().equals(topic.name())) {
            return Optional.empty();
        }
        String key = topic.keys().deserializer().deserialize(topic.name(), input.key());
        V value = topic.values().deserializer().deserialize(topic.name(), input.value());
        if (value == null) {
            latest.remove(key);
        } else {
            latest.put(key, value);
        }
        return Optional.ofNullable(value);
    }

    private void tell(ConsumerRecord<byte[], byte[]> input, String line) {
        String key = input.topic() + new String(input.key(), StandardCharsets.UTF_8);
        if (!line.equals(told.put(key, line))) {
            first = first.or(() -> Optional.of(sinceStart()));
            tell.accept(line);
        }
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** Career history told in passing is no news. */
    private static Optional<String> line(TalentMove move) {
        return move.getBackground() ? Optional.empty() : Optional.of(Wording.move(move));
    }

    /** A company in which nothing happened within the window is no news either. */
    private static Optional<String> line(CompanyCounts counts) {
        boolean anything = counts.getDepartures() + counts.getArrivals() > 0;
        return counts.getWindowDays() == TOLD_WINDOW && !counts.getWithSubsidiaries() && anything
                ? Optional.of(Wording.counts(counts))
                : Optional.empty();
    }
}
