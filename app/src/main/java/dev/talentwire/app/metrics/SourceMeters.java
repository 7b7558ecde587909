package dev.talentwire.app.metrics;

import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.IngestStatus.Source;
import dev.talentwire.ingest.web.AnswerCounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** One row for each source in each of some gauges; sources come and go with the configuration. */
final class SourceMeters {

    private final InstantSource clock;
    private final MultiGauge polls;
    private final MultiGauge articles;
    private final MultiGauge rejected;
    private final MultiGauge failing;
    private final MultiGauge sinceSuccess;
    private final MultiGauge silent;
    private final MultiGauge answers;

    SourceMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        polls = gauge(registry, "polls", "Polls that ended, since start");
        articles = gauge(registry, "articles", "Articles emitted, since start");
        rejected = gauge(registry, "rejected", "Documents rejected, since start");
        failing = gauge(registry, "failing", "1 when the last poll failed");
        sinceSuccess = gauge(registry, "since.success.seconds", "Time since a poll went well; NaN when none did");
        silent = gauge(registry, "silent", "1 when nothing new came for much longer than usual");
        answers = MultiGauge.builder("talentwire.fetch.answers")
                .description("Answers of the web since start, redirects and robots.txt included")
                .register(registry);
    }

    /** Brings the answers of the web up to date. */
    void showAnswers(Map<AnswerCounts.Key, Long> counted) {
        answers.register(
                counted.entrySet().stream()
                        .map(entry -> Row.of(
                                Tags.of(
                                        "host",
                                        entry.getKey().host(),
                                        "status",
                                        Integer.toString(entry.getKey().status())),
                                entry.getValue()))
                        .collect(Collectors.toList()),
                true);
    }

    /** Brings all rows up to date. Not while figures are being read: the registry would show half of them. */
    void show(IngestStatus status) {
        rows(polls, status, Source::polls);
        rows(articles, status, Source::articles);
        rows(rejected, status, Source::rejected);
        rows(silent, status, source -> source.silentSince().isPresent() ? 1 : 0);
        rows(failing, status, source -> source.lastError().isPresent() ? 1 : 0);
        rows(
                sinceSuccess,
                status,
                source -> source.lastSuccess()
                        .map(at ->
                                (double) Duration.between(at, clock.instant()).toSeconds())
                        .orElse(Double.NaN));
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String what) {
        return MultiGauge.builder("talentwire.source." + name).description(what).register(registry);
    }

    private static void rows(MultiGauge gauge, IngestStatus status, ToDoubleFunction<Source> figure) {
        gauge.register(
                status.sources().stream()
                        .map(source -> Row.of(Tags.of("source", source.id()), figure.applyAsDouble(source)))
                        .collect(Collectors.toList()),
                true);
    }
}
