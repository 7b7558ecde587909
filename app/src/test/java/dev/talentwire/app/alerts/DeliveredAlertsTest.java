package dev.talentwire.app.alerts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.talentwire.aggregate.AggregateSettings;
import dev.talentwire.aggregate.delivery.AlertmanagerRoute;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.WebhookRoute;
import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.config.Settings.PortSettings;
import dev.talentwire.app.config.Settings.TopicSettings;
import dev.talentwire.app.health.HealthSettings;
import dev.talentwire.app.logs.LogSettings;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.schemas.AlertDelivery;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.DeliveryOutcome;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.Person;
import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From news on a real broker to what an Alertmanager and a webhook are told, over failures and restarts. */
class DeliveredAlertsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SECRET = "a secret for tests";

    @TempDir
    Path folder;

    private final Topics topics = Topics.withPrefix("told.");
    private volatile Duration ahead = Duration.between(Instant.now(), Instant.parse("2026-11-20T04:00:00Z"));
    private final InstantSource clock = () -> Instant.now().plus(ahead);
    private DataDirectory data;
    private EmbeddedBroker broker;
    private Receiver alertmanager;
    private Receiver hook;

    @BeforeEach
    void open() throws IOException {
        // A thread that loses its transaction on a slow machine dies and is replaced; that is no failure here.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        data = DataDirectory.claim(folder.resolve("broker"));
        broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {});
        alertmanager = new Receiver();
        hook = new Receiver();
    }

    @AfterEach
    void close() {
        hook.close();
        alertmanager.close();
        broker.close();
        data.close();
    }

    @Test
    void anAlertIsToldUpdatedAndEndedOnceOverFailuresAndRestarts() throws Exception {
        // Given receivers of which one is busy at first
        hook.willAnswer(503, "2");
        hook.willAnswer(500, "");
        try (Pipeline running = start()) {
            // When six people leave
            publish(departures(0, 6));

            // Then both are told, the busy one not before it asked for
            await().atMost(PATIENCE).until(() -> !hook.taken("departure-alert.").isEmpty());
            await().atMost(PATIENCE).until(() -> !alertmanager.taken("").isEmpty());
            List<Receiver.Request> tries = hook.requests();
            assertThat(Duration.between(tries.get(0).at(), tries.get(1).at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(tries)
                    .allSatisfy(request -> assertThat(request.signature())
                            .isEqualTo("v1,"
                                    + signature(request.key() + "." + request.timestamp() + "." + request.body())));
            assertThat(alertmanager.requests().getFirst().path()).isEqualTo("/api/v2/alerts");
            assertThat(running.death()).isNotDone();
        }

        // When it is away while a seventh leaves, and we are stopped and started meanwhile
        hook.goAway();
        try (Pipeline running = start()) {
            publish(departures(6, 7));
            await().atMost(PATIENCE)
                    .until(() -> log().stream()
                            .anyMatch(entry -> entry.getOutcome() == DeliveryOutcome.RETRYING
                                    && String.valueOf(entry.getDetail()).contains("no answer")));
            assertThat(running.death()).isNotDone();
        }
        hook.comeBack();
        try (Pipeline running = start()) {
            // Then it hears of the seventh after all, once
            await().atMost(PATIENCE).until(() -> !hook.taken("人物6").isEmpty());

            // When the weeks pass, and it turns out that nobody has left
            ahead = ahead.plusDays(14);
            var denied = new ArrayList<EnrichedArticle>();
            for (int person = 0; person < 7; person++) {
                denied.add(article("denial-" + person, person, MoveStatus.DENIED));
            }
            publish(denied);

            // Then both are told that it is over
            await().atMost(PATIENCE)
                    .until(() -> !hook.taken("departure-alert.resolved").isEmpty());
            await().atMost(PATIENCE).until(() -> lastOfAll("am").getState() == AlertState.RESOLVED);
            assertThat(running.death()).isNotDone();
        }
        int heard = hook.requests().size();
        try (Pipeline running = start()) {
            // And after another start nobody is told anything again
            publish(List.of(article("last", 100, MoveStatus.CONFIRMED)));
            await().atMost(PATIENCE).until(() -> moves() >= 8);
            await().during(Duration.ofSeconds(8))
                    .atMost(PATIENCE)
                    .until(() -> hook.requests().size() == heard);
            assertThat(running.death()).isNotDone();
        }
        assertThat(hook.taken("departure-alert.resolved")).hasSize(1);
        assertThat(hook.taken("").stream().map(Receiver.Request::key).collect(toSet()))
                .as("no word was taken twice")
                .hasSameSizeAs(hook.taken(""));
        // How many words there are in between depends on how fast departures come in; how each receiver's begin and end
        // does not.
        List<Tuple> hookHeard = logged("hook");
        assertThat(hookHeard)
                .startsWith(
                        tuple(AlertState.FIRING, DeliveryOutcome.RETRYING),
                        tuple(AlertState.FIRING, DeliveryOutcome.RETRYING),
                        tuple(AlertState.FIRING, DeliveryOutcome.DELIVERED))
                .contains(
                        tuple(AlertState.UPDATED, DeliveryOutcome.RETRYING),
                        tuple(AlertState.UPDATED, DeliveryOutcome.DELIVERED))
                .endsWith(tuple(AlertState.RESOLVED, DeliveryOutcome.DELIVERED));
        assertThat(logged("am"))
                .startsWith(tuple(AlertState.FIRING, DeliveryOutcome.DELIVERED))
                .endsWith(tuple(AlertState.RESOLVED, DeliveryOutcome.DELIVERED));
        assertThat(List.of(hookHeard, logged("am")))
                .allSatisfy(words -> assertThat(words)
                        .containsOnlyOnce(
                                tuple(AlertState.FIRING, DeliveryOutcome.DELIVERED),
                                tuple(AlertState.RESOLVED, DeliveryOutcome.DELIVERED)));
        assertThat(hook.taken("departure-alert.firing")).hasSize(1);
        assertThat(hook.taken("").getLast().body()).contains("departure-alert.resolved");
    }

    @Test
    void whoRefusesIsNotAskedAgainButHearsTheNextWord() throws Exception {
        hook.willAnswer(400, "");
        try (Pipeline running = start()) {
            publish(departures(0, 6));
            await().atMost(PATIENCE)
                    .until(() -> log().stream().anyMatch(entry -> entry.getOutcome() == DeliveryOutcome.REFUSED));
            publish(departures(6, 7));
            await().atMost(PATIENCE).until(() -> !hook.taken("人物6").isEmpty());
            assertThat(running.death()).isNotDone();
        }
        assertThat(hook.requests().stream().map(Receiver.Request::key).collect(toSet()))
                .hasSameSizeAs(hook.requests());
    }

    private Pipeline start() {
        var delivery = new DeliverySettings(
                List.of(
                        new AlertmanagerRoute("am", alertmanager.url(), null, null, null),
                        new WebhookRoute("hook", hook.url(), null, null, SECRET)),
                // So long that an answer over loopback is not given up, however busy the machine is.
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2));
        AggregateSettings usual = AggregateSettings.defaults();
        var settings = new Settings(
                folder.resolve("data"),
                "1",
                EnumSet.of(Module.AGGREGATE),
                topics.prefix(),
                new TopicSettings(2, (short) 1),
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new PortSettings(0),
                new PortSettings(0),
                new HealthSettings("127.0.0.1", 0, null, null, 0),
                LogSettings.defaults(),
                new IngestSettings(List.of(), FetchSettings.defaults()),
                EnrichSettings.defaults(),
                new AggregateSettings(
                        usual.windowDays(),
                        usual.countedStatuses(),
                        usual.spikes(),
                        usual.consolidation(),
                        Duration.ofSeconds(1),
                        delivery));
        var pipeline = new Pipeline(settings, clock, line -> {});
        pipeline.start();
        return pipeline;
    }

    private static List<EnrichedArticle> departures(int from, int until) {
        var articles = new ArrayList<EnrichedArticle>();
        for (int person = from; person < until; person++) {
            articles.add(article("departure-" + person, person, MoveStatus.CONFIRMED));
        }
        return articles;
    }

    /** Everybody is said to have left on November 17. */
    private static EnrichedArticle article(String id, int person, MoveStatus status) {
        Instant published = Instant.parse("2026-11-17T04:00:00Z");
        String name = "人物" + person;
        String company = person < 100 ? "公司" : "别家";
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://news.example/" + id)
                .setSourceId("example")
                .setPublishedAt(published)
                .setPublishedPrecision(DatePrecision.DAY)
                .setPublishedOrigin(DateOrigin.FEED)
                .setFetchedAt(published)
                .setSentiment(new Sentiment(SentimentLabel.NEUTRAL, 0.0))
                .setReports(List.of(MoveReport.newBuilder()
                        .setPerson(new Person(name, name, name))
                        .setKind(MoveKind.DEPARTURE)
                        .setFrom(new Employer(company, company, company, null, false, null))
                        .setStatus(status)
                        .setConfidence(0.9)
                        .setTrigger("离职")
                        .setEvidence(new Evidence("离职。", 0, 3, false))
                        .build()))
                .build();
    }

    private void publish(List<EnrichedArticle> articles) throws Exception {
        Topic<EnrichedArticle> topic = topics.enrichedArticles();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                topic.keys().serializer(),
                topic.values().serializer())) {
            for (EnrichedArticle article : articles) {
                producer.send(new ProducerRecord<>(topic.name(), article.getArticleId(), article))
                        .get();
            }
        }
    }

    private List<AlertDelivery> log() {
        return all(topics.alertDeliveries());
    }

    /** What the log says of the alert at one receiver, in the order in which it happened. */
    private List<Tuple> logged(String route) {
        return log().stream()
                .filter(entry -> entry.getAlertId().equals("公司/2026-11"))
                .filter(entry -> entry.getRoute().equals(route))
                .map(entry -> tuple(entry.getState(), entry.getOutcome()))
                .toList();
    }

    private AlertDelivery lastOfAll(String route) {
        return log().stream()
                .filter(entry -> entry.getRoute().equals(route))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private int moves() {
        return (int) all(topics.talentMoves()).stream()
                .filter(move -> move != null)
                .map(move -> move.getId())
                .distinct()
                .count();
    }

    private <V> List<V> all(Topic<V> topic) {
        var values = new ArrayList<V>();
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var reader = new KafkaConsumer<>(
                properties, topic.keys().deserializer(), topic.values().deserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(50)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static String signature(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
