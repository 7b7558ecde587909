package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that a process was given are nowhere to be read but in its environment, also when what they are for fails. */
@Timeout(420)
class SecretsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TOKEN = "tqz7-token-of-the-endpoint";
    private static final String PROXY = "tqz7-password-of-the-proxy";
    private static final String HOOK = "tqz7-secret-of-the-webhook";
    private static final List<String> SECRETS = List.of(TOKEN, PROXY, HOOK);

    /** Nobody listens there. */
    private static final int CLOSED = 1;

    private final Topics topics = Topics.withPrefix(Topics.DEFAULT_PREFIX);

    @TempDir
    Path data;

    @TempDir
    Path articles;

    @Test
    void noSecretIsInTheCommandLineTheOutputTheLogsTheFiguresOrTheTopics() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
        // Given a proxy that cannot be reached, a receiver of alerts, a spike of departures, and a line that is no
        // article
        Files.copy(
                Path.of(Objects.requireNonNull(getClass().getResource("seven-leave-one-company.jsonl"))
                        .toURI()),
                articles.resolve("good.jsonl"));
        Files.writeString(articles.resolve("broken.jsonl"), "no article");

        try (ForkedRun run = started();
                OutsideReader outside = new OutsideReader(run.bootstrapServers(), run.schemas())) {
            // When everything has failed that is to fail
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(outside.latest(topics.departureAlerts())).isNotEmpty();
                assertThat(outside.latest(topics.rejected())).isNotEmpty();
                assertThat(get(run.endpoint().resolve("/metrics")))
                        .contains("talentwire_source_failing{source=\"web\"} 1");
            });

            // Then
            assertThat(Files.readString(Path.of("/proc", Long.toString(run.pid()), "cmdline")))
                    .contains("PROXY_PASSWORD")
                    .doesNotContain(SECRETS);
            assertThat(get(run.endpoint().resolve("/metrics"))).doesNotContain(SECRETS);
            assertThat(get(run.endpoint().resolve("/health/ready"))).doesNotContain(SECRETS);
            assertThat(outside.latest(topics.rejected()).toString()).doesNotContain(SECRETS);
            assertThat(outside.latest(topics.sourceStatus()).toString()).doesNotContain(SECRETS);
            // What it printed, its log files, and the broker's records as they are on the disk
            assertThat(contents(data)).allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
        }
    }

    private ForkedRun started() throws IOException {
        return ForkedRun.start(
                data,
                Map.of("TALENTWIRE_HEALTH_TOKEN", TOKEN, "PROXY_PASSWORD", PROXY, "HOOK_SECRET", HOOK),
                "--set=health.port=0",
                "--set=ingest.fetch.proxy={host: 127.0.0.1, port: " + CLOSED
                        + ", user: me, password: \"${env:PROXY_PASSWORD}\"}",
                "--set=ingest.sources=[{type: file, id: files, path: \"" + articles
                        + "\"}, {type: feed, id: web, url: \"http://news.invalid/feed\"}]",
                "--set=aggregate.delivery.routes=[{type: webhook, name: hook, url: \"http://127.0.0.1:" + CLOSED
                        + "/\", secret: \"${env:HOOK_SECRET}\"}]");
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Authorization", "Bearer " + TOKEN)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /** All files of a folder, byte for character. */
    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    contents.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException e) {
                    // Removed while we looked, as compaction does.
                    contents.add("");
                }
            }
        }
        return contents;
    }
}
