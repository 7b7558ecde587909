package dev.talentwire.app.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.tail.TopicTail;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.Ingest;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of ingest on one cluster. */
@Timeout(240)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class SharedSourcesTest {

    private static final Topics TOPICS = Topics.withPrefix("talentwire.");
    private static final int SOURCES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private DataDirectory data;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        data = DataDirectory.claim(folder.resolve("data"));
        broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {});
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(4, (short) 1).ensure(admin, TOPICS.all());
        }
        for (int i = 0; i < SOURCES; i++) {
            write(i, "first");
        }
    }

    @AfterEach
    void stop() {
        broker.close();
        data.close();
    }

    @Test
    void everySourceIsPolledByExactlyOneInstanceAndASurvivorTakesOverWithoutRepeating() throws Exception {
        try (Ingest one = started("1")) {
            try (Ingest two = started("2")) {
                // Then each source is with one of the two
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(ids(two)).isNotEmpty();
                    assertThat(Stream.concat(ids(one).stream(), ids(two).stream()))
                            .containsExactlyInAnyOrderElementsOf(
                                    sources().stream().map(SourceSettings::id).toList());
                    assertThat(one.status().idle() && two.status().idle()).isTrue();
                });
                assertThat(articles()).hasSize(SOURCES).doesNotHaveDuplicates();
            }
            // When one goes, and there is news in every source
            for (int i = 0; i < SOURCES; i++) {
                write(i, "second");
            }
            // Then the other takes over all, and repeats nothing
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(ids(one)).hasSize(SOURCES);
                assertThat(articles()).hasSize(2 * SOURCES);
            });
            assertThat(articles()).doesNotHaveDuplicates();
        }
    }

    private Ingest started(String instance) throws Exception {
        var settings = new IngestSettings(sources(), FetchSettings.defaults());
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        return Ingest.startShared(
                settings,
                client,
                TOPICS,
                InstantSource.system(),
                instance,
                folder.resolve("memory-" + instance),
                "talentwire.ingest",
                PATIENCE);
    }

    private List<SourceSettings> sources() {
        return IntStream.range(0, SOURCES)
                .<SourceSettings>mapToObj(i -> new FileSource("s" + i, file(i), Duration.ofSeconds(1)))
                .toList();
    }

    private void write(int source, String article) throws IOException {
        Path file = Files.createDirectories(file(source)).resolve(article + ".jsonl");
        Files.writeString(
                file,
                "{\"id\":\"%d-%s\",\"title\":\"t\",\"text\":\"%s的公司%d有人离职。\"}%n"
                        .formatted(source, article, article, source));
    }

    private Path file(int source) {
        return folder.resolve("articles").resolve("s" + source);
    }

    private static List<String> ids(Ingest ingest) {
        return ingest.status().sources().stream().map(IngestStatus.Source::id).toList();
    }

    private List<String> articles() {
        List<String> keys = new ArrayList<>();
        new TopicTail(Map.of("bootstrap.servers", broker.bootstrapServers()))
                .read(
                        TOPICS.articles().name(),
                        new TopicTail.Range(true, true, OptionalLong.empty()),
                        input -> keys.add(new String(input.key(), StandardCharsets.UTF_8)));
        return keys;
    }
}
