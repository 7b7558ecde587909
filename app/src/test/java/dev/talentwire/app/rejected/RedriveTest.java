package dev.talentwire.app.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.tail.TopicTail;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands below {@code rejected}, on a broker. */
@Timeout(180)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class RedriveTest {

    private static final Topics TOPICS = Topics.withPrefix("talentwire.");
    private static final Topic<Rejected> REJECTED = TOPICS.rejected();
    private static final String ARTICLES = TOPICS.articles().name();

    @TempDir
    Path folder;

    private DataDirectory data;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        data = DataDirectory.claim(folder.resolve("data"));
        broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {});
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(1, (short) 1).ensure(admin, TOPICS.all());
        }
        reject("a", rejected("undecodable", ARTICLES, "payload of a"));
        reject("b", rejected("bug", ARTICLES, "payload of b"));
        reject("https://news.example/c", rejected("no-article", null, "<html>"));
    }

    @AfterEach
    void stop() {
        broker.close();
        data.close();
    }

    @Test
    void listPrintsEachWithItsPlaceAndCountsReasons() {
        assertThat(run("list"))
                .hasSize(6)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("0/0")
                        .contains("enrich undecodable", "a", "from talentwire.articles[0]@7", "what went wrong"));
        assertThat(run("list", "--reason", "bug")).hasSize(2).last().isEqualTo("total   1 enrich bug");
    }

    @Test
    void listSaysWhereEachCameFrom() throws Exception {
        reject("files/a.jsonl#3", rejected("unreadable", null, ""));
        reject("Acme", recount(ARTICLES + "-repartition"));
        reject("Beta", recount(null));

        assertThat(run("list"))
                .anySatisfy(line -> assertThat(line).contains("https://news.example/c", "from the web"))
                .anySatisfy(line -> assertThat(line).contains("files/a.jsonl#3", "from a file or topic"))
                .anySatisfy(line -> assertThat(line).contains("from a recount of Acme"))
                .anySatisfy(line -> assertThat(line).contains("from a recount of Beta"));
        assertThat(run("redrive", "--all", "--dry-run"))
                .filteredOn(line -> line.contains("is made again with the company's next news"))
                .hasSize(2);
    }

    @Test
    void listSaysOnStderrThatThereIsNothing() {
        var err = new StringWriter();

        assertThat(run(err, "list", "--reason", "no-such")).isEmpty();
        assertThat(err.toString().strip()).isEqualTo("Nothing of this kind was rejected.");
    }

    @Test
    void showPrintsOneAndWritesItsPayload() throws Exception {
        Path file = folder.resolve("payload");

        assertThat(run("show", "0/1", "--payload", file.toString()))
                .singleElement()
                .asString()
                .contains("\"reason\":\"bug\"", "\"key\":\"b\"");
        assertThat(Files.readString(file)).isEqualTo("payload of b");
    }

    @Test
    void aDryRunSendsNothing() {
        assertThat(run("redrive", "--all", "--dry-run")).last().isEqualTo("2 would be sent again");
        assertThat(articles()).isEmpty();
    }

    @Test
    void aSecondRedriveSendsNothingAgain() {
        assertThat(run("redrive", "--reason", "undecodable")).last().isEqualTo("1 sent again");
        assertThat(run("redrive", "--all"))
                .anySatisfy(line -> assertThat(line).startsWith("not sent: 0/2").contains("./talentwire fetch URL"))
                .last()
                .isEqualTo("1 sent again");
        assertThat(run("redrive", "--all")).last().isEqualTo("0 sent again");

        assertThat(articles()).containsExactly("a=payload of a", "b=payload of b");
        assertThat(run("list"))
                .filteredOn(line -> line.contains("(sent again)"))
                .hasSize(2);
    }

    private List<String> run(String... arguments) {
        return run(new StringWriter(), arguments);
    }

    private List<String> run(StringWriter err, String... arguments) {
        var out = new StringWriter();
        String[] line = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--set", "kafka.bootstrap.servers=" + broker.bootstrapServers()))
                .toArray(String[]::new);
        int exitCode = new CommandLine(new RejectedCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString().lines().toList();
    }

    private List<String> articles() {
        List<String> found = new ArrayList<>();
        new TopicTail(Map.of("bootstrap.servers", broker.bootstrapServers()))
                .read(ARTICLES, new TopicTail.Range(true, true, OptionalLong.empty()), input -> found.add(text(input)));
        return found;
    }

    private static String text(ConsumerRecord<byte[], byte[]> input) {
        return new String(input.key(), StandardCharsets.UTF_8) + "="
                + new String(input.value(), StandardCharsets.UTF_8);
    }

    private void reject(String key, Rejected rejected) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            REJECTED.name(),
                            key.getBytes(StandardCharsets.UTF_8),
                            REJECTED.values().serializer().serialize(REJECTED.name(), rejected)))
                    .get();
        }
    }

    /** As aggregate rejects a company that it cannot count. */
    private static Rejected recount(@Nullable String topic) {
        return Rejected.newBuilder(rejected("recount", topic, ""))
                .setStage("aggregate")
                .setPayload(null)
                .build();
    }

    private static Rejected rejected(String reason, @Nullable String topic, String payload) {
        return Rejected.newBuilder()
                .setStage("enrich")
                .setReason(reason)
                .setDetail("what went wrong")
                .setSourceTopic(topic)
                .setSourcePartition(topic == null ? null : 0)
                .setSourceOffset(topic == null ? null : 7L)
                .setRejectedAt(Instant.parse("2026-11-20T12:00:00Z"))
                .setPayload(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
