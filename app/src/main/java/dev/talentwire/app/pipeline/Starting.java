package dev.talentwire.app.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * The start of a Kafka Streams application. It ends at once when the application runs or fails; a long restore may take as long as it
 * needs, for only time in which nothing moves on counts against the patience.
 */
final class Starting implements StateRestoreListener {

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final LongSupplier nanoClock;
    private volatile long lastStep;

    Starting(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.lastStep = nanoClock.getAsLong();
    }

    void succeeded() {
        end.complete(null);
    }

    /** It will never run; whoever waits is told why. */
    void failed(String why) {
        end.completeExceptionally(new IllegalStateException(why));
    }

    /**
     * Waits for the end.
     *
     * @param patience longest time without a step
     * @throws ExecutionException when it failed; the cause says why
     * @throws TimeoutException   when nothing has moved on for so long
     */
    void await(Duration patience) throws ExecutionException, InterruptedException, TimeoutException {
        for (Duration left = left(patience); ; left = left(patience)) {
            try {
                end.get(left.toNanos(), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                if (!left(patience).isPositive()) {
                    throw e;
                }
            }
        }
    }

    private Duration left(Duration patience) {
        return patience.minusNanos(nanoClock.getAsLong() - lastStep);
    }

    private void step() {
        lastStep = nanoClock.getAsLong();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        step();
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long to, long records) {
        step();
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        step();
    }
}
