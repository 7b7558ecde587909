package dev.talentwire.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.registry.SchemaEndpoint;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.AvroSerde;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.RegistrySchemaIds;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import dev.talentwire.schemas.TrustedRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroDeserializationSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What we write is read by Flink's format for the Confluent wire format, which holds Confluent's own registry client: with a registry of
 * somebody else's, and with our built-in endpoint.
 */
@Timeout(420)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class RegistryInteropTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ApicurioRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        TrustedRecords.register();
        registry = ApicurioRegistry.start();
    }

    @AfterAll
    static void stop() {
        registry.close();
        HTTP.close();
    }

    @Test
    void aRegistryGetsEverySubjectFullyTransitiveAndFlinkReadsWhatIsWritten() throws Exception {
        // Given
        Topics topics = Topics.withPrefix("talentwire.", new RegistrySchemaIds(registry.address(), null));

        // When
        for (Topic<?> topic : topics.all()) {
            ((AvroSerde<?>) topic.values()).announce(topic.name());
        }

        // Then
        String subjects = get("/subjects");
        for (Topic<?> topic : topics.all()) {
            String subject = topic.name() + "-value";
            assertThat(subjects).contains("\"" + subject + "\"");
            assertThat(get("/config/" + subject)).contains("FULL_TRANSITIVE");
        }
        assertFlinkReads(topics, registry.address());
        Topic<Article> articles = topics.articles();
        byte[] written = articles.values().serializer().serialize(articles.name(), article());
        assertThat(Topics.withPrefix("talentwire.", new RegistrySchemaIds(registry.address(), null))
                        .articles()
                        .values()
                        .deserializer()
                        .deserialize(articles.name(), written))
                .isEqualTo(article());
    }

    @Test
    void theRegistryRefusesWhatOldReadersCouldNotRead() throws Exception {
        Topic<Article> topic = Topics.withPrefix("guarded.", new RegistrySchemaIds(registry.address(), null))
                .articles();
        ((AvroSerde<?>) topic.values()).announce(topic.name());
        String withoutText = """
                {"schema": "{\\"type\\": \\"record\\", \\"name\\": \\"Article\\", \\"namespace\\": \\"dev.talentwire.schemas\\",\
                 \\"fields\\": [{\\"name\\": \\"number\\", \\"type\\": \\"long\\"}]}"}
                """;

        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(registry.address() + "/subjects/guarded.articles-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(withoutText))
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(409);
    }

    @Test
    void flinkReadsWhatIsWrittenWithTheBuiltInTable() throws Exception {
        Topics topics = Topics.withPrefix("talentwire.");
        try (var endpoint = SchemaEndpoint.start(new LoopbackPort.Any(), topics.all())) {
            assertFlinkReads(topics, endpoint.uri());
        }
    }

    private static void assertFlinkReads(Topics topics, URI address) throws IOException {
        GenericRecord article = readByFlink(
                topics.articles().values().serializer().serialize("any", article()),
                Article.getClassSchema().toString(),
                address);
        assertThat(article.get("id")).hasToString("https://news.example/a");
        assertThat(article.get("text")).hasToString("11月10日，罗以宁离职。");
        assertThat(article.get("fetchedAt")).hasToString("1794268800000");

        GenericRecord move = readByFlink(
                topics.talentMoves().values().serializer().serialize("any", move()),
                TalentMove.getClassSchema().toString(),
                address);
        assertThat(move.get("person")).hasToString("罗以宁");
        assertThat(move.get("status")).hasToString("CONFIRMED");
        assertThat(move.get("revision")).isEqualTo(3);
    }

    private static GenericRecord readByFlink(byte[] written, String schema, URI address) throws IOException {
        return ConfluentRegistryAvroDeserializationSchema.forGeneric(
                        new Schema.Parser().parse(schema), address.toString())
                .deserialize(written);
    }

    private static String get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(registry.address() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static Article article() {
        return Article.newBuilder()
                .setId("https://news.example/a")
                .setUrl("https://news.example/a")
                .setSourceId("example")
                .setTitle("罗以宁离职")
                .setText("11月10日，罗以宁离职。")
                .setPublishedAt(Instant.parse("2026-11-10T01:00:00Z"))
                .setFetchedAt(Instant.ofEpochMilli(1_794_268_800_000L))
                .build();
    }

    private static TalentMove move() {
        return TalentMove.newBuilder()
                .setId("罗以宁/left/x-星岚科技")
                .setPersonId("罗以宁")
                .setPerson("罗以宁")
                .setKind(MoveKind.DEPARTURE)
                .setStatus(MoveStatus.CONFIRMED)
                .setConfidence(0.9)
                .setOrigins(1)
                .setRevision(3)
                .build();
    }
}
