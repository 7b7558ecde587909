package dev.talentwire.app.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Figures of one Kafka Streams application under names that stay when Kafka's change. */
record StreamsMeters(String stage, StreamsFigures figures) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "processed", "Records processed", StreamsFigures::processed);
        counter(registry, "restored", "Records restored into local state", StreamsFigures::restored);
        counter(registry, "dropped", "Records dropped by Kafka Streams", StreamsFigures::dropped);
        gauge(
                registry,
                "lag",
                "Records not read yet, worst partition",
                f -> f.lag().orElse(0));
        gauge(registry, "to.restore", "Records still to be restored", StreamsFigures::toRestore);
        gauge(registry, "process.seconds", "Mean time for one record", f -> f.processMillis() / 1000);
        gauge(registry, "connections", "Open connections to brokers", StreamsFigures::connections);
    }

    private void counter(MeterRegistry registry, String name, String what, ToDoubleFunction<StreamsFigures> figure) {
        FunctionCounter.builder("talentwire.stage." + name, figures, figure)
                .description(what)
                .tag("stage", stage)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<StreamsFigures> figure) {
        Gauge.builder("talentwire.stage." + name, figures, figure)
                .description(what)
                .tag("stage", stage)
                .strongReference(true)
                .register(registry);
    }
}
