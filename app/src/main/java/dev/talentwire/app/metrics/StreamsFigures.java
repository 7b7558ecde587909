package dev.talentwire.app.metrics;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Kafka's own measurements of one application, read from memory: asking has no side effect and needs no broker. */
public record StreamsFigures(Supplier<Map<MetricName, ? extends Metric>> metrics) {

    private static final String THREAD = "stream-thread-metrics";
    private static final String FETCHER = "consumer-fetch-manager-metrics";

    /** Records processed since start, by all threads. */
    public double processed() {
        return all(THREAD, "process-total").sum();
    }

    /** Mean time for one record, in milliseconds, over the last 30 s; the worst thread's. */
    public double processMillis() {
        return all(THREAD, "process-latency-avg").max().orElse(0);
    }

    /** Records between what was fetched and the end of the worst partition; empty before anything was fetched. */
    public OptionalDouble lag() {
        return all(FETCHER, "records-lag").max();
    }

    /** Records that are still to be restored into local state. */
    public double toRestore() {
        return all("stream-task-metrics", "restore-remaining-records-total").sum();
    }

    /** Records restored into local state since start. */
    public double restored() {
        return all("stream-task-metrics", "restore-total").sum();
    }

    /** Records that Kafka Streams dropped, for example because they came too late for a window. */
    public double dropped() {
        return all("stream-task-metrics", "dropped-records-total").sum();
    }

    /** Open connections to brokers. */
    public double connections() {
        return all("consumer-metrics", "connection-count").sum();
    }

    /** Figures of the consumer that restores local state would look like those of the one that reads the input. */
    private static boolean isRestoring(MetricName name) {
        return name.tags().getOrDefault("client-id", "").endsWith("restore-consumer");
    }

    private DoubleStream all(String group, String name) {
        return metrics.get().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name)
                        && entry.getKey().group().equals(group)
                        && !isRestoring(entry.getKey()))
                .map(entry -> entry.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite);
    }
}
