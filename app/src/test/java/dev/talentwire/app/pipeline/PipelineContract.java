package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.aggregate.AggregateSettings;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.config.Settings.PortSettings;
import dev.talentwire.app.config.Settings.TopicSettings;
import dev.talentwire.app.health.HealthSettings;
import dev.talentwire.app.logs.LogSettings;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.registry.SchemaEndpoint;
import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the whole system does on any broker: articles in at one end, moves, counts and an alert out at the other. */
@Timeout(420)
abstract class PipelineContract {

    /** Ten articles: seven people leave one company in four weeks, one of them told twice; one leaves another; one is no news. */
    private static final String ARTICLES = "seven-leave-one-company.jsonl";

    private static final Instant TODAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final String prefix = "test-" + UUID.randomUUID() + ".";

    @TempDir
    Path folder;

    /** Kafka properties of the cluster to use; none for the embedded broker. */
    abstract Map<String, String> cluster();

    @Test
    void articlesGoInAndMovesCountsAndAnAlertComeOut() throws Exception {
        try (Pipeline pipeline = started();
                SchemaEndpoint schemas = SchemaEndpoint.start(
                        new LoopbackPort.Any(), pipeline.topics().all());
                OutsideReader outside = new OutsideReader(pipeline.bootstrapServers(), schemas.uri())) {
            // When all that the file source holds went through
            awaitCaughtUp(pipeline);

            // Then every article is there, and read
            Topics topics = pipeline.topics();
            assertThat(outside.latest(topics.articles())).hasSize(10);
            assertThat(outside.latest(topics.enrichedArticles())).hasSize(10);
            assertThat(outside.latest(topics.rejected())).isEmpty();

            // and each departure is one move however many articles tell of it
            assertThat(outside.latest(topics.talentMoves()).values())
                    .filteredOn(move -> text(move, "kind").equals("DEPARTURE"))
                    .extracting(move -> text(move, "person"))
                    .containsExactlyInAnyOrder("罗以宁", "程怀瑾", "陆砚秋", "王立群", "戴秉烛", "沈知远", "姜若谷", "唐令仪");

            // and the company's count and alert say seven
            GenericRecord counts = find(outside.latest(topics.companyCounts()), "星岚科技", 30);
            assertThat(counts.get("departures")).isEqualTo(7);
            assertThat(outside.latest(topics.departureAlerts()).values())
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(text(alert, "company")).isEqualTo("星岚科技");
                        assertThat(alert.get("observed")).isEqualTo(7);
                        assertThat(text(alert, "summaryZh")).contains("7人离职");
                    });

            // and an alert leads back to the article that raised it
            assertThat(outside.traces(topics.departureAlerts()))
                    .isNotEmpty()
                    .isSubsetOf(outside.traces(topics.articles()));

            // and the process says that it is ready, and what it did
            URI health = pipeline.health().orElseThrow();
            assertThat(get(health.resolve("/health/live"))).isEqualTo("{\"live\":true}");
            assertThat(get(health.resolve("/health/ready"))).isEqualTo("{\"ready\":true}");
            assertThat(get(health.resolve("/metrics")))
                    .contains(
                            "talentwire_records_written_total{topic=\"" + prefix + "articles\"} 10.0",
                            "talentwire_stage_processed_total{stage=\"enrich\"} 10.0",
                            "talentwire_stage_lag{stage=\"aggregate\"} 0.0",
                            "talentwire_source_articles{source=\"files\"} 10.0")
                    .containsPattern("talentwire_moves_published_total\\{.*kind=\"departure\".*status=\"confirmed\"")
                    .containsPattern("talentwire_alerts_published_total\\{.*state=\"firing\"");
        }
    }

    @Test
    void aSecondRunOverTheSameFilesChangesNothing() {
        Map<String, Map<String, GenericRecord>> first = runToTheEnd();
        Map<String, Map<String, GenericRecord>> second = runToTheEnd();

        assertThat(first).isNotEmpty();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aTransactionThatIsStillOpenIsWorkInFlight() throws Exception {
        try (Pipeline pipeline = started();
                CaughtUp caughtUp = new CaughtUp(pipeline);
                var producer = transactional(pipeline)) {
            awaitCaughtUp(pipeline);

            // When something is written and not committed yet
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(pipeline.topics().articles().name(), new byte[1], new byte[1]))
                    .get();

            // Then it is waited for, until it is committed and read
            assertThat(caughtUp.waitingFor()).isNotEmpty();
            producer.commitTransaction();
            awaitCaughtUp(pipeline);
        }
    }

    @Test
    void aRecordThatIsNoArticleIsRejectedAndTheStreamGoesOn() throws Exception {
        try (Pipeline pipeline = started();
                SchemaEndpoint schemas = SchemaEndpoint.start(
                        new LoopbackPort.Any(), pipeline.topics().all());
                OutsideReader outside = new OutsideReader(pipeline.bootstrapServers(), schemas.uri())) {
            byte[] noAvro = "no Avro".getBytes(StandardCharsets.UTF_8);
            byte[] unknownSchema = {0, 0x7F, 0, 0, 1, 2, 3};
            byte[] cutShort = {0, 0, 1, (byte) 0x86, (byte) 0xA1, 6, 'a'};
            send(pipeline, pipeline.topics().articles(), "1 no Avro", noAvro);
            send(pipeline, pipeline.topics().articles(), "2 unknown schema", unknownSchema);
            send(pipeline, pipeline.topics().articles(), "3 cut short", cutShort);
            send(pipeline, pipeline.topics().enrichedArticles(), "4 no Avro", noAvro);

            awaitCaughtUp(pipeline);
            assertThat(pipeline.groups()).as("along the flow").containsExactly(prefix + "enrich", prefix + "aggregate");

            Map<String, GenericRecord> rejected =
                    outside.latest(pipeline.topics().rejected());
            assertThat(rejected.keySet()).containsExactly("1 no Avro", "2 unknown schema", "3 cut short", "4 no Avro");
            assertThat(rejected.values())
                    .extracting(record -> text(record, "stage"))
                    .containsExactly("enrich", "enrich", "enrich", "aggregate");
            assertThat(rejected.values())
                    .allSatisfy(record -> assertThat(text(record, "reason")).isEqualTo("undecodable"));
            assertThat(Objects.requireNonNull(rejected.get("2 unknown schema")).get("payload"))
                    .isEqualTo(ByteBuffer.wrap(unknownSchema));
            assertThat(outside.latest(pipeline.topics().talentMoves())).isNotEmpty();
            assertThat(pipeline.death()).isNotDone();
        }
    }

    Map<String, Map<String, GenericRecord>> runToTheEnd() {
        try (Pipeline pipeline = started();
                SchemaEndpoint schemas = SchemaEndpoint.start(
                        new LoopbackPort.Any(), pipeline.topics().all());
                OutsideReader outside = new OutsideReader(pipeline.bootstrapServers(), schemas.uri())) {
            awaitCaughtUp(pipeline);
            Map<String, Map<String, GenericRecord>> compacted = new TreeMap<>();
            for (Topic<?> topic : List.of(
                    pipeline.topics().articles(),
                    pipeline.topics().talentMoves(),
                    pipeline.topics().companyCounts(),
                    pipeline.topics().departureAlerts())) {
                compacted.put(topic.name(), outside.latest(topic));
            }
            return compacted;
        }
    }

    private Pipeline started() {
        InstantSource clock = InstantSource.offset(
                InstantSource.system(), Duration.between(InstantSource.system().instant(), TODAY));
        Pipeline pipeline = new Pipeline(settings(), clock, line -> {});
        try {
            pipeline.start();
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static void awaitCaughtUp(Pipeline pipeline) {
        try (CaughtUp caughtUp = new CaughtUp(pipeline)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(caughtUp.waitingFor()).isEmpty());
        }
    }

    private Settings settings() {
        return new Settings(
                folder.resolve("data"),
                "1",
                EnumSet.allOf(Module.class),
                prefix,
                new TopicSettings(2, (short) 1),
                cluster(),
                new PortSettings(0),
                new PortSettings(0),
                new HealthSettings("127.0.0.1", 0, null, null, 0),
                LogSettings.defaults(),
                new IngestSettings(
                        List.of(new FileSource("files", articles(), Duration.ofHours(1))), FetchSettings.defaults()),
                EnrichSettings.defaults(),
                AggregateSettings.defaults());
    }

    private static Path articles() {
        try {
            return Path.of(Objects.requireNonNull(PipelineContract.class.getResource(ARTICLES))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has a name that is no URI", e);
        }
    }

    private static KafkaProducer<byte[], byte[]> transactional(Pipeline pipeline) {
        Map<String, Object> properties = new TreeMap<>(pipeline.clientProperties());
        properties.put("transactional.id", "somebody-else");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void send(Pipeline pipeline, Topic<?> topic, String key, byte[] value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>copyOf(pipeline.clientProperties()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private static GenericRecord find(Map<String, GenericRecord> counts, String company, int windowDays) {
        return counts.values().stream()
                .filter(record -> text(record, "company").equals(company))
                .filter(record -> record.get("windowDays").equals(windowDays))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No counts of " + company + " in " + counts.keySet()));
    }

    private static String text(GenericRecord record, String field) {
        return String.valueOf(record.get(field));
    }
}
