package dev.talentwire.app.metrics;

import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.web.AnswerCounts;
import dev.talentwire.schemas.Topics;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every figure of one process. */
public final class Meters {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RecordMeters records;
    private final Latencies latencies;
    private final SourceMeters sourceMeters;
    private final InstantSource clock;
    private volatile Supplier<Map<AnswerCounts.Key, Long>> answers = Map::of;
    private volatile Supplier<IngestStatus> sources = () -> new IngestStatus(List.of());

    public Meters(Topics topics, InstantSource clock) {
        this.clock = clock;
        this.sourceMeters = new SourceMeters(registry, clock);
        this.records = new RecordMeters(registry, topics);
        this.latencies = new Latencies(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Properties of a producer whose records shall be counted and carry their trace. */
    public Map<String, Object> ofProducer() {
        return RecordInterceptor.configuration("", records, took -> {}, clock);
    }

    /** The same for the producers of a Kafka Streams application, with how long that takes. */
    public Map<String, Object> ofStreams(String stage) {
        return RecordInterceptor.configuration("producer.", records, latencies.of(stage)::record, clock);
    }

    /** Figures of a Kafka Streams application. */
    public void watch(String stage, StreamsFigures figures) {
        new StreamsMeters(stage, figures).bindTo(registry);
    }

    /** Figures of ingest. */
    public void watch(Supplier<IngestStatus> ingest) {
        sources = ingest;
    }

    /** Takes how long each exchange with the web took. */
    public Consumer<Duration> ofFetches() {
        return latencies.ofFetches()::record;
    }

    /** Answers of the web by host and status. */
    public void watchAnswers(Supplier<Map<AnswerCounts.Key, Long>> counts) {
        answers = counts;
    }

    /** All figures in Prometheus' text form, version 0.0.4. */
    public synchronized String scrape() {
        sourceMeters.show(sources.get());
        sourceMeters.showAnswers(answers.get());
        return registry.scrape();
    }
}
