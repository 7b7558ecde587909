package dev.talentwire.aggregate;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The topology under test, with a clock that the test sets and everything that came out of it. */
final class Flow implements AutoCloseable {

    private static final String APPLICATION = "aggregate-test";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Topics topics = Topics.withPrefix(Topics.DEFAULT_PREFIX);
    private final AlertRules rules;
    private Path state;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> input;
    private TestInputTopic<String, byte[]> sources;
    private final Map<String, TreeMap<String, ?>> compact = new HashMap<>();
    private Instant now;

    Flow(Path stateDirectory, String today, AggregateSettings settings) {
        this(stateDirectory, today, new AlertRules(settings));
    }

    Flow(Path stateDirectory, String today, AlertRules rules) {
        now = morning(today);
        this.rules = rules;
        this.state = stateDirectory;
        start();
    }

    private void start() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(AggregateTopology.build(topics, rules, () -> now), properties, now);
        input = driver.createInputTopic(
                topics.enrichedArticles().name(), new StringSerializer(), new ByteArraySerializer());
        sources = driver.createInputTopic(
                topics.sourceStatus().name(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Ends the process and starts another one, which knows what is in the stores of the first and nothing else. */
    void restartIn(Path folder) {
        compactedMoves();
        compactedCounts();
        compactedAlerts();
        TopologyTestDriver ended = driver;
        state = folder;
        start();
        ended.getAllStateStores().keySet().forEach(name -> copy(name, ended));
        ended.close();
    }

    private void copy(String store, TopologyTestDriver from) {
        KeyValueStore<Object, Object> to = driver.getKeyValueStore(store);
        try (KeyValueIterator<Object, Object> entries =
                from.getKeyValueStore(store).all()) {
            entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
        }
    }

    Flow(Path stateDirectory, String today) {
        this(stateDirectory, today, AggregateSettings.defaults());
    }

    void publish(EnrichedArticle... articles) {
        Topic<EnrichedArticle> topic = topics.enrichedArticles();
        for (EnrichedArticle article : articles) {
            input.pipeInput(article.getArticleId(), topic.values().serializer().serialize(topic.name(), article));
        }
    }

    /** Sends what was rejected inside of the topology back to the topic between two of its steps. */
    void redrive(String step, String key, EnrichedArticle part) {
        Topic<EnrichedArticle> topic = topics.enrichedArticles();
        driver.createInputTopic(
                        APPLICATION + "-" + step + "-repartition",
                        topic.keys().serializer(),
                        topic.values().serializer())
                .pipeInput(key, part);
    }

    /** The last word on a source. */
    void report(SourceStatus status) {
        Topic<SourceStatus> topic = topics.sourceStatus();
        sources.pipeInput(status.getSourceId(), topic.values().serializer().serialize(topic.name(), status));
    }

    Instant now() {
        return now;
    }

    void publishBytes(String key, byte[] bytes) {
        input.pipeInput(key, bytes);
    }

    /** Lets the calendar move to a day, and the topology notice it. */
    void goTo(String day) {
        now = morning(day);
        driver.advanceWallClockTime(Duration.ofMinutes(2));
    }

    /** Lets so much time pass, and the topology notice it. */
    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    List<TalentMove> moves() {
        return all(topics.talentMoves());
    }

    /** The last record per key; tombstones remove. */
    Map<String, TalentMove> compactedMoves() {
        return compacted(topics.talentMoves());
    }

    /** Drops what was seen of a person, for tests over so many that keeping all would be slow. */
    void forgetMovesOf(String person) {
        compactedMoves().values().removeIf(move -> move.getPersonId().equals(person));
    }

    TalentMove move(String id) {
        return Objects.requireNonNull(compactedMoves().get(id), () -> "no move " + id);
    }

    /** The last counts of a company and window. */
    CompanyCounts counts(String company, int window) {
        String key = company + "/" + window + "d";
        return Objects.requireNonNull(compactedCounts().get(key), () -> "no counts " + key);
    }

    Map<String, CompanyCounts> compactedCounts() {
        return compacted(topics.companyCounts());
    }

    List<CompanyCounts> counts() {
        return all(topics.companyCounts());
    }

    List<DepartureAlert> alerts() {
        return all(topics.departureAlerts());
    }

    /** The last word per alert; tombstones remove. */
    Map<String, DepartureAlert> compactedAlerts() {
        return compacted(topics.departureAlerts());
    }

    List<Rejected> rejected() {
        return all(topics.rejected());
    }

    /** What came since the topic was last read. */
    private <V> List<V> all(Topic<V> topic) {
        return output(topic).readValuesToList();
    }

    private <V> Map<String, V> compacted(Topic<V> topic) {
        @SuppressWarnings("unchecked")
        var last = (TreeMap<String, V>) compact.computeIfAbsent(topic.name(), name -> new TreeMap<String, V>());
        output(topic).readKeyValuesToList().forEach(record -> {
            if (record.value == null) {
                last.remove(record.key);
            } else {
                last.put(record.key, record.value);
            }
        });
        return last;
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    private static Instant morning(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(SHANGHAI).toInstant();
    }

    @Override
    public void close() {
        driver.close();
    }
}
