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
import dev.talentwire.schemas.TalentMove;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The whole system in this process over a {@link PacedSite}, and a consumer that waits for the moves. */
final class LatencyRun {

    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL_FEED = Duration.ofSeconds(1);
    private static final int ROUND_TRIPS = 500;
    private static final int WARM_ROUND_TRIPS = 200;
    private static final String ROUND_TRIP_TOPIC = "round-trip";

    /** @param load the machine's load average before the run, as the system gives it */
    record Result(Latencies roundTrip, Latencies moves, String load) {}

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
        Latencies moves = moves();
        return new Result(roundTrip(), moves, String.format(Locale.ROOT, "%.1f", load));
    }

    void close(Duration atMost) {
        pipeline.close(atMost);
        site.close();
    }

    private Latencies moves() {
        Topic<TalentMove> topic = pipeline.topics().talentMoves();
        var latencies = new Latencies();
        try (var consumer = new KafkaConsumer<>(
                consuming(), topic.keys().deserializer(), topic.values().deserializer())) {
            consumer.assign(consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            Set<String> seen = new HashSet<>();
            long lastNews = System.nanoTime();
            while (seen.size() < warmUp + articles) {
                for (var record : consumer.poll(POLL)) {
                    long now = System.nanoTime();
                    for (ReportRef report : record.value() == null
                            ? List.<ReportRef>of()
                            : record.value().getReports()) {
                        String path = URI.create(report.getUrl()).getPath();
                        Long sent = written.get(path);
                        if (seen.add(path) && sent != null && seen.size() > warmUp) {
                            latencies.add(now - sent);
                        }
                    }
                    lastNews = now;
                }
                if (System.nanoTime() - lastNews > PATIENCE.toNanos()) {
                    throw new Refusal("No move came for " + PATIENCE.toSeconds() + " s; " + seen.size() + " of "
                            + (warmUp + articles) + " articles have given one. Is the machine too busy?");
                }
            }
        }
        return latencies;
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
                        "127.0.0.1", 0, null, HealthSettings.defaults().maxLag()),
                LogSettings.defaults(),
                new IngestSettings(List.of(new FeedSource("bench", site.feed(), POLL_FEED)), fetch),
                EnrichSettings.defaults(),
                AggregateSettings.defaults());
    }
}
