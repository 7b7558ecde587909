package dev.talentwire.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.command.Cluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.pipeline.CaughtUp;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The archive read once more, on the embedded broker. */
@Timeout(600)
class ReplayTest {

    /** Articles of which the extractor is never so sure: no move is found. */
    private static final String NOTHING_FOUND = "enrich.minConfidence=1.0";

    private static final String PREFIX = "talentwire.replay.";
    private static final Instant TODAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Topics LIVE = Topics.withPrefix("talentwire.");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final InstantSource clock = InstantSource.offset(
            InstantSource.system(), Duration.between(InstantSource.system().instant(), TODAY));

    @TempDir
    Path folder;

    private Path articles = Path.of("");

    @BeforeEach
    void copyTheArticles() throws Exception {
        Path given = Path.of(Objects.requireNonNull(Pipeline.class.getResource("seven-leave-one-company.jsonl"))
                .toURI());
        articles = Files.copy(given, folder.resolve("articles.jsonl"));
    }

    @Test
    void whateverInterruptsItAReplayComesToWhatIsLiveAndSwappingItInPublishesNothing() throws Exception {
        try (Pipeline pipeline = started()) {
            awaitCaughtUp(pipeline);
            // Given what live applications have published, and a replay that is only planned
            assertThat(replay("--dry-run"))
                    .contains(
                            "would be read: all articles, 10 of 10 records of talentwire.articles",
                            "Nothing was done.");
            assertThat(topics()).noneMatch(name -> name.startsWith(PREFIX));

            // When one is stopped as the archive is read and what follows from it is not through
            stopWhenTheArchiveIsRead();
            assertThatThrownBy(() -> replay("--from", "2026-11-12"))
                    .hasMessageContaining("--anew to begin anew, or another --into");

            // Then the same command goes on, beside the live applications, and comes to the same
            assertThat(replay())
                    .anyMatch(line -> line.startsWith("Going on with the replay of all articles into " + PREFIX + "*"))
                    .anyMatch(line -> line.startsWith("100 % of the archive read"))
                    .anyMatch(line -> line.matches("  enriched-articles +10 +0 +0 +0"))
                    .anyMatch(line -> line.matches("  talent-moves +\\d+ +0 +0 +0"))
                    .anyMatch(line -> line.matches("  company-counts +\\d+ +0 +0 +0"))
                    .last()
                    .asString()
                    .startsWith("The replay comes to what is live.");
            assertThatThrownBy(() -> replay("--swap"))
                    .hasMessageContaining("talentwire.enrich runs")
                    .hasMessageContaining("Stop every process of it first");
        }
        Map<String, Long> published = published();

        // and there is nothing to swap in, not even for an empty part that another order of versions left
        keepAnEmptyPart();
        assertThat(replay("--swap")).last().isEqualTo("Nothing had to be swapped.");
        assertThat(published()).isEqualTo(published);

        // and it can be deleted without a trace
        assertThat(replay("--discard")).anyMatch(line -> line.startsWith("deleted: the replay"));
        assertThat(topics()).noneMatch(name -> name.startsWith(PREFIX));
    }

    @Test
    void whatAnotherReadingFindsTakesThePlaceOfWhatIsLiveAndTheNextRunGoesOnFromThere() throws Exception {
        // Given a version that finds nothing, whose successor finds what there is
        runToTheEnd(NOTHING_FOUND);
        assertThat(latest(LIVE.talentMoves())).isEmpty();

        // When its reading is swapped in
        assertThat(replay("--swap")).anyMatch(line -> line.matches("  talent-moves +0 +\\d+ +0 +0"));

        // Then it is what a run from the beginning would have come to
        Map<String, TalentMove> moves = latest(LIVE.talentMoves());
        assertThat(moves.keySet()).contains("罗以宁/left/x-星岚科技", "戴秉烛/left/x-临汐重装");
        assertThat(departures()).containsEntry("星岚科技", 7);

        // and the live applications know it: news of a move that they have not read themselves adds to it
        Files.writeString(articles, """
                {"id":"luo-again","url":"https://k.example/luo","title":"罗以宁离职","published":"2026-11-11T09:00:00+08:00",\
                "text":"11月10日,星岚科技宣布,首席财务官罗以宁离职。这是该公司近期又一次人事变动。"}
                {"id":"new","url":"https://l.example/new","title":"顾清和离职","published":"2026-11-19T09:00:00+08:00",\
                "text":"11月19日,星岚科技副总裁顾清和宣布离职。"}
                """, StandardOpenOption.APPEND);
        runToTheEnd();
        assertThat(departures()).containsEntry("星岚科技", 8);
        TalentMove before = Objects.requireNonNull(moves.get("罗以宁/left/x-星岚科技"));
        TalentMove now = Objects.requireNonNull(latest(LIVE.talentMoves()).get("罗以宁/left/x-星岚科技"));
        assertThat(now.getReports()).hasSize(2);
        assertThat(now.getRevision()).isEqualTo(before.getRevision() + 1);
    }

    @Test
    void whatIsNoLongerFoundIsTakenAwayAndARevisionFollowsTheLiveOne() {
        // Given
        runToTheEnd();
        Map<String, TalentMove> before = latest(LIVE.talentMoves());
        Map<String, Long> published = published();

        // When a part of the archive is swapped in, which has to be meant
        assertThatThrownBy(() -> replay("--swap", "--from", "2026-11-12"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("--drop-older");
        assertThat(published()).isEqualTo(published);
        replay("--swap", "--from", "2026-11-12", "--drop-older");

        // Then what only older articles tell has gone, and the rest is as it was
        Map<String, TalentMove> after = latest(LIVE.talentMoves());
        assertThat(after.keySet()).doesNotContain("罗以宁/left/x-星岚科技").contains("唐令仪/left/x-星岚科技");
        assertThat(before.keySet()).containsAll(after.keySet());
        assertThat(departures()).containsEntry("星岚科技", 3);

        // and a second swap has nothing to write
        assertThat(replay("--swap", "--from", "2026-11-12", "--drop-older"))
                .last()
                .isEqualTo("Nothing had to be swapped.");
    }

    @Test
    void whatADeletedBeginningOfTheArchiveToldIsNotTakenAwayUnlessMeantAndARecordOfSomebodyElseIsNamed() {
        // Given an archive whose first article was deleted, and a record among the moves that is none
        runToTheEnd();
        onTheBroker(kafka -> {
            deleteFirst(kafka, LIVE.articles());
            publish(kafka, LIVE.talentMoves(), "somebody's", "no move");
            return kafka;
        });

        // When, Then
        assertThatThrownBy(() -> replay("--swap"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the beginning of talentwire.articles-")
                .hasMessageContaining("--drop-older");
        assertThat(replay("--swap", "--drop-older"))
                .anyMatch(line ->
                        line.matches("talentwire.talent-moves, partition \\d, offset \\d+ is no move that can be"
                                + " read \\(key somebody's\\).*"))
                .last()
                .asString()
                .startsWith("Swapped in: ");
    }

    @Test
    void topicsOfSomebodyElseAreLeftAlone() {
        assertThatThrownBy(() -> replay("--into", "talentwire.")).hasMessageContaining("is the live prefix");
        try (DataDirectory data = DataDirectory.claim(settings().data());
                EmbeddedBroker broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {});
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(1, (short) 1)
                    .ensure(admin, List.of(Topics.withPrefix("other.").talentMoves()));
        }
        assertThatThrownBy(() -> replay("--into", "other.", "--anew"))
                .hasMessageContaining("no replay from this data directory made: other.talent-moves");
        assertThat(topics()).contains("other.talent-moves");
    }

    private void stopWhenTheArchiveIsRead() {
        Settings settings = settings();
        try (ReplayFolder replays = ReplayFolder.claim(settings.data(), PREFIX);
                Cluster cluster = Cluster.open(settings)) {
            var replay = new Replay(settings, cluster.clientProperties(), PREFIX, replays, clock, line -> {
                if (line.startsWith("100 %")) {
                    throw new IllegalStateException("stopped");
                }
            });
            assertThatThrownBy(() -> replay.read(new Since(Optional.empty()))).hasMessage("stopped");
        }
    }

    private void runToTheEnd(String... assignments) {
        try (Pipeline pipeline = started(assignments)) {
            awaitCaughtUp(pipeline);
        }
    }

    private static void awaitCaughtUp(Pipeline pipeline) {
        try (CaughtUp caughtUp = new CaughtUp(pipeline)) {
            await().atMost(PATIENCE).until(caughtUp::now);
        }
    }

    private Pipeline started(String... assignments) {
        var pipeline = new Pipeline(settings(assignments), clock, line -> {});
        try {
            pipeline.start();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    /** The lines that the command prints. @throws AssertionError with them when it refuses */
    private List<String> replay(String... more) {
        var out = new StringWriter();
        var failure = new ArrayList<Exception>();
        String[] arguments = Stream.concat(
                        Stream.of(more), Stream.of(assignments()).flatMap(one -> Stream.of("--set", one)))
                .toArray(String[]::new);
        int exitCode = new CommandLine(new ReplayCommand(clock))
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    failure.add(e);
                    return 1;
                })
                .execute(arguments);
        failure.forEach(e -> {
            if (!(e instanceof Refusal)) {
                throw new IllegalStateException(out.toString(), e);
            }
            throw new AssertionError(e.getMessage(), e);
        });
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString().lines().toList();
    }

    private String[] assignments() {
        return new String[] {
            "data=" + folder.resolve("data"),
            "broker.port=0",
            "schemas.port=0",
            "health.port=0",
            "topics.partitions=2",
            "topics.replication=1",
            "ingest.sources=[{type: file, id: files, path: " + articles + ", every: 1h}]"
        };
    }

    private Settings settings(String... more) {
        String[] options = Stream.concat(Stream.of(assignments()), Stream.of(more))
                .flatMap(one -> Stream.of("--set", one))
                .toArray(String[]::new);
        return CommandLine.populateCommand(new SettingsOptions(), options).read();
    }

    private <T> T onTheBroker(Function<Map<String, String>, T> question) {
        try (Cluster cluster = Cluster.open(settings())) {
            return question.apply(cluster.clientProperties());
        }
    }

    private List<String> topics() {
        return onTheBroker(kafka -> {
            try (Admin admin = Admin.create(Map.copyOf(kafka))) {
                return List.copyOf(admin.listTopics().names().get());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <V> Map<String, V> latest(Topic<V> topic) {
        return onTheBroker(kafka -> {
            Map<String, V> latest = new TreeMap<>();
            try (var reader = new PartitionReader(kafka)) {
                reader.read(topic.name(), input -> {
                    String key = new String(input.key(), StandardCharsets.UTF_8);
                    if (input.value() == null) {
                        latest.remove(key);
                    } else {
                        latest.put(key, topic.values().deserializer().deserialize(topic.name(), input.value()));
                    }
                });
            }
            return latest;
        });
    }

    private static void deleteFirst(Map<String, String> kafka, Topic<?> topic) {
        try (Admin admin = Admin.create(Map.copyOf(kafka));
                var reader = new PartitionReader(kafka)) {
            Map<TopicPartition, RecordsToDelete> first = new HashMap<>();
            reader.read(
                    topic.name(),
                    input -> first.putIfAbsent(
                            new TopicPartition(input.topic(), input.partition()), RecordsToDelete.beforeOffset(1)));
            admin.deleteRecords(first).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void publish(Map<String, String> kafka, Topic<?> topic, String key, String value) {
        try (var producer = new KafkaProducer<>(Map.copyOf(kafka), new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
        }
    }

    /** As live keeps it of a person whom a later version of an article no longer names. */
    private void keepAnEmptyPart() {
        EnrichedArticle empty = EnrichedArticle.newBuilder(
                        latest(LIVE.enrichedArticles()).values().iterator().next())
                .setReports(List.of())
                .setClaims(List.of())
                .build();
        String changelog = SwapPlan.changelog(LIVE, "person-articles");
        onTheBroker(kafka -> {
            try (var producer = new KafkaProducer<>(
                    Map.copyOf(kafka),
                    new StringSerializer(),
                    LIVE.enrichedArticles().values().serializer())) {
                var unused = producer.send(new ProducerRecord<>(changelog, "某人\0" + empty.getArticleId(), empty));
            }
            return kafka;
        });
    }

    /** Departures within 30 days, by company. */
    private Map<String, Integer> departures() {
        Map<String, Integer> departures = new TreeMap<>();
        for (CompanyCounts counts : latest(LIVE.companyCounts()).values()) {
            if (counts.getWindowDays() == 30) {
                departures.put(counts.getCompany(), counts.getDepartures());
            }
        }
        return departures;
    }

    /** Where each topic for subscribers ends. */
    private Map<String, Long> published() {
        return onTheBroker(kafka -> {
            Map<String, Long> published = new TreeMap<>();
            try (var consumer = new KafkaConsumer<>(
                    Map.<String, Object>copyOf(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                for (Topic<?> topic : List.of(
                        LIVE.enrichedArticles(), LIVE.talentMoves(), LIVE.companyCounts(), LIVE.departureAlerts())) {
                    List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
                    consumer.endOffsets(partitions)
                            .forEach((partition, end) -> published.put(partition.toString(), end));
                }
            }
            return published;
        });
    }
}
