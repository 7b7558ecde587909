package dev.talentwire.app.bench;

import dev.talentwire.aggregate.AggregateSettings;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.config.Settings.PortSettings;
import dev.talentwire.app.config.Settings.TopicSettings;
import dev.talentwire.app.health.HealthSettings;
import dev.talentwire.app.logs.LogSettings;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.schemas.ReportRef;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The whole system in this process over a {@link PacedSite}, and a consumer that waits for the moves. */
final class LatencyRun {

    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL_FEED = Duration.ofSeconds(1);
    private static final int ROUND_TRIPS = 500;
    private static final int WARM_ROUND_TRIPS = 200;
    private static final String ROUND_TRIP_TOPIC = "round-trip";

    /**
     * What was measured.
     *
     * @param stages from the last byte of an article to each topic on its way, by what is on it, in the order of the flow
     * @param load   the machine's load average before the run, as the system gives it
     */
    record Result(Latencies roundTrip, Map<String, Latencies> stages, String load) {}

    /** What a topic tells of articles: the addresses of those that a value speaks of. */
    private record Stage<T>(String name, Topic<T> topic, Function<T, List<String>> urls) {
        List<String> urls(byte @Nullable [] value) {
            return value == null
                    ? List.of()
                    : urls.apply(topic.values().deserializer().deserialize(topic.name(), value));
        }
    }

    /** When the last byte of each article was written, in the JVM's nanoseconds, by path. */
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    private final PacedSite site;
    private final Pipeline pipeline;
    private final int warmUp;
    private final int articles;
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    LatencyRun(Path folder, int rate, int articles) throws IOException {
        this.articles = articles;
        this.warmUp = articles / 3;
        this.site = new PacedSite(new Leavers(), rate, warmUp + articles, path -> written.put(path, System.nanoTime()));
        this.pipeline = new Pipeline(settings(folder), InstantSource.system(), line -> {});
    }

    Result measure() {
        pipeline.start();
        Map<String, Latencies> stages = stages();
        return new Result(roundTrip(), stages, String.format(Locale.ROOT, "%.1f", load));
    }

    void close(Duration atMost) {
        pipeline.close(atMost);
        site.close();
    }

    /** One reader of all topics, so that none is read later than another. */
    private Map<String, Latencies> stages() {
        Topics topics = pipeline.topics();
        List<Stage<?>> stages = List.of(
                new Stage<>("article", topics.articles(), article -> List.of(article.getUrl())),
                new Stage<>("article understood", topics.enrichedArticles(), article -> List.of(article.getUrl())),
                new Stage<>(
                        "move",
                        topics.talentMoves(),
                        move -> move.getReports().stream()
                                .map(ReportRef::getUrl)
                                .toList()));
        var latencies = new LinkedHashMap<String, Latencies>();
        var seen = new HashMap<String, Set<String>>();
        Map<String, Stage<?>> byTopic = new HashMap<>();
        for (Stage<?> stage : stages) {
            latencies.put(stage.name(), new Latencies());
            seen.put(stage.name(), new HashSet<>());
            byTopic.put(stage.topic().name(), stage);
        }
        try (var consumer =
                new KafkaConsumer<>(consuming(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(byTopic.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            long lastNews = System.nanoTime();
            while (count(seen, stages.getLast()) < warmUp + articles) {
                for (var record : consumer.poll(POLL)) {
                    long now = System.nanoTime();
                    Stage<?> stage = Objects.requireNonNull(byTopic.get(record.topic()));
                    for (String url : stage.urls(record.value())) {
                        note(url, now, seen.get(stage.name()), latencies.get(stage.name()));
                    }
                    lastNews = now;
                }
                if (System.nanoTime() - lastNews > PATIENCE.toNanos()) {
                    throw new Refusal(
                            "No move came for " + PATIENCE.toSeconds() + " s; " + count(seen, stages.getLast()) + " of "
                                    + (warmUp + articles) + " articles have given one. Is the machine too busy?");
                }
            }
        }
        return latencies;
    }

    private static int count(Map<String, Set<String>> seen, Stage<?> stage) {
        return Objects.requireNonNull(seen.get(stage.name())).size();
    }

    /** The first sight of an article counts, after those of the warm-up. */
    private void note(String url, long now, @Nullable Set<String> seen, @Nullable Latencies latencies) {
        String path = URI.create(url).getPath();
        Long sent = written.get(path);
        if (seen != null && latencies != null && seen.add(path) && sent != null && seen.size() > warmUp) {
            latencies.add(now - sent);
        }
    }

    /** A record to the broker, acknowledged and read back, one at a time. */
    private Latencies roundTrip() {
        createRoundTripTopic();
        var latencies = new Latencies();
        try (var producer = new KafkaProducer<>(properties(), new ByteArraySerializer(), new ByteArraySerializer());
                var consumer =
                        new KafkaConsumer<>(consuming(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(ROUND_TRIP_TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.position(partition);
            for (int i = 0; i < WARM_ROUND_TRIPS + ROUND_TRIPS; i++) {
                long sent = System.nanoTime();
                await(producer.send(new ProducerRecord<>(ROUND_TRIP_TOPIC, new byte[100])));
                while (consumer.poll(POLL).isEmpty()) {
                    if (System.nanoTime() - sent > PATIENCE.toNanos()) {
                        throw new Refusal("The broker gave a record not back for " + PATIENCE.toSeconds() + " s");
                    }
                }
                if (i >= WARM_ROUND_TRIPS) {
                    latencies.add(System.nanoTime() - sent);
                }
            }
        }
        return latencies;
    }

    private void createRoundTripTopic() {
        try (Admin admin = Admin.create(properties())) {
            await(admin.createTopics(List.of(new NewTopic(ROUND_TRIP_TOPIC, 1, (short) 1)))
                    .all());
        }
    }

    private static void await(Future<?> answer) {
        try {
            answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for the broker", e);
        } catch (ExecutionException e) {
            throw new Refusal("The broker did not take what it was sent: " + e.getCause(), e);
        }
    }

    private Map<String, Object> properties() {
        return new HashMap<>(pipeline.clientProperties());
    }

    private Map<String, Object> consuming() {
        Map<String, Object> properties = properties();
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", false);
        return properties;
    }

    private Settings settings(Path folder) {
        FetchSettings fetch =
                FetchSettings.defaults().allowing(Set.of(site.host())).paced(Duration.ZERO, Duration.ofHours(6));
        return new Settings(
                folder,
                "bench",
                EnumSet.allOf(Module.class),
                Topics.DEFAULT_PREFIX,
                new TopicSettings(2, (short) 1),
                Map.of(),
                new PortSettings(0),
                new PortSettings(0),
                new HealthSettings(
                        "127.0.0.1", 0, null, null, HealthSettings.defaults().maxLag()),
                LogSettings.defaults(),
                new IngestSettings(List.of(new FeedSource("bench", site.feed(), POLL_FEED)), fetch),
                EnrichSettings.defaults(),
                AggregateSettings.defaults());
    }
}
