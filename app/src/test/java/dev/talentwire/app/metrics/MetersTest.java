package dev.talentwire.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.trace.Provenance;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MetersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Topics TOPICS = Topics.withPrefix("t.");

    private final Meters meters = new Meters(TOPICS, InstantSource.fixed(NOW));

    @Test
    void aRejectionIsCountedByStageAndReason() {
        Rejected rejected = Rejected.newBuilder()
                .setStage("enrich")
                .setReason("undecodable")
                .setDetail("d")
                .setRejectedAt(NOW)
                .build();

        send(
                TOPICS.rejected().name(),
                TOPICS.rejected()
                        .values()
                        .serializer()
                        .serialize(TOPICS.rejected().name(), rejected));

        assertThat(meters.scrape())
                .contains(
                        "talentwire_rejected_total{reason=\"undecodable\",stage=\"enrich\"} 1.0",
                        "talentwire_records_written_total{topic=\"t.rejected\"} 1.0",
                        "talentwire_since_fetch_seconds_bucket{topic=\"t.rejected\",le=\"1.0\"} 1");
    }

    @Test
    void aStageIsSlowFromTheRecordThatItReadToTheOneThatItWrites() {
        // Given an article that was written two seconds ago
        ProducerRecord<Object, byte[]> article =
                new ProducerRecord<>(TOPICS.articles().name(), "key", new byte[] {7});
        Provenance.stamp(article.headers(), NOW.minusSeconds(2), RandomGenerator.getDefault());

        // When enrich writes what follows from it
        send(
                meters.ofStreams("enrich"),
                new ProducerRecord<>(TOPICS.enrichedArticles().name(), null, "key", new byte[] {7}, article.headers()));

        // Then
        assertThat(meters.scrape())
                .contains(
                        "talentwire_stage_latency_seconds_bucket{stage=\"enrich\",le=\"1.0\"} 0",
                        "talentwire_stage_latency_seconds_bucket{stage=\"enrich\",le=\"2.5\"} 1",
                        "talentwire_stage_latency_seconds_sum{stage=\"enrich\"} 2.0");
    }

    @Test
    void aRecordThatBeginsATraceHasWaitedForNothing() {
        send(
                meters.ofStreams("aggregate"),
                new ProducerRecord<>(TOPICS.rejected().name(), "key", new byte[] {7}));

        assertThat(meters.scrape()).contains("talentwire_stage_latency_seconds_count{stage=\"aggregate\"} 0");
    }

    @Test
    void theWebsSlownessIsAHistogram() {
        meters.ofFetches().accept(Duration.ofMillis(300));

        assertThat(meters.scrape())
                .contains(
                        "talentwire_fetch_seconds_bucket{le=\"0.25\"} 0",
                        "talentwire_fetch_seconds_bucket{le=\"0.5\"} 1");
    }

    @Test
    void whatCannotBeDecodedIsCountedByItsTopicOnly() {
        send(TOPICS.rejected().name(), new byte[] {7});

        assertThat(meters.scrape())
                .contains("talentwire_records_written_total{topic=\"t.rejected\"} 1.0")
                .doesNotContain("talentwire_rejected_total");
    }

    @Test
    void topicsOfKafkaStreamsItselfAreLeftAlone() {
        ProducerRecord<Object, byte[]> sent = send("t.aggregate-changelog", new byte[] {7});

        assertThat(sent.headers()).isEmpty();
    }

    @Test
    void everySourceHasFiguresAlsoOneThatCameLater() {
        var sources = new AtomicReference<>(new IngestStatus(List.of()));
        meters.watch(sources::get);
        assertThat(meters.scrape()).doesNotContain("talentwire_source_polls{");

        sources.set(new IngestStatus(List.of(source())));

        assertThat(meters.scrape())
                .contains(
                        "talentwire_source_articles{source=\"36kr\"} 5.0",
                        "talentwire_source_failing{source=\"36kr\"} 1.0",
                        "talentwire_source_silent{source=\"36kr\"} 1.0",
                        "talentwire_source_since_success_seconds{source=\"36kr\"} 60.0");
    }

    static IngestStatus.Source source() {
        return new IngestStatus.Source(
                "36kr",
                2,
                false,
                Optional.of(NOW.minusSeconds(60)),
                Optional.empty(),
                Optional.of("HTTP 500"),
                1,
                Optional.of(NOW),
                5,
                0,
                Optional.of(NOW));
    }

    private ProducerRecord<Object, byte[]> send(String topic, byte[] value) {
        return send(meters.ofProducer(), new ProducerRecord<>(topic, "key", value));
    }

    private static ProducerRecord<Object, byte[]> send(
            Map<String, Object> configuration, ProducerRecord<Object, byte[]> sent) {
        try (var interceptor = new RecordInterceptor()) {
            interceptor.configure(configuration);
            return interceptor.onSend(sent);
        }
    }
}
