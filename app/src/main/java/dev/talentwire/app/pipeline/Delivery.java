package dev.talentwire.app.pipeline;

import dev.talentwire.aggregate.delivery.DeliverySettings;
import java.util.function.Function;

/** The delivery of alerts by the routes of the moment. Other routes take over where the ones before have left off. */
final class Delivery implements AutoCloseable {

    /** Delivery that was started. */
    interface Running {
        void close();
    }

    private final Function<DeliverySettings, Running> start;
    private DeliverySettings settings;
    private Running running;
    private boolean closed;

    /** @param start starts delivery; not called while there are no routes */
    Delivery(DeliverySettings settings, Function<DeliverySettings, Running> start) {
        this.start = start;
        this.settings = settings;
        this.running = started();
    }

    /** Changes to other routes. Returns whether they are others. */
    synchronized boolean change(DeliverySettings next) {
        if (closed || next.equals(settings)) {
            return false;
        }
        running.close();
        settings = next;
        running = started();
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.close();
    }

    private Running started() {
        return settings.routes().isEmpty() ? () -> {} : start.apply(settings);
    }
}
