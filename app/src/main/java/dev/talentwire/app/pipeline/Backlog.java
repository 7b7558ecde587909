package dev.talentwire.app.pipeline;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether so much is still to be read that what is written is not the truth of today, as after a long stop or while everything is made
 * anew from the archive. It begins with more than {@value #MUCH} records, and ends with {@value #LITTLE} or fewer.
 */
final class Backlog implements BooleanSupplier {

    private static final int MUCH = 100;
    private static final int LITTLE = 5;

    /** How long a process that has read nothing may still be about to. */
    private static final Duration FIRST_READ = Duration.ofSeconds(5);

    private final Supplier<OptionalDouble> lag;
    private final LongSupplier nanoTime;
    private final long begun;
    private boolean behind = true;

    /** @param lag records to be read; empty while nothing was read at all */
    Backlog(Supplier<OptionalDouble> lag, LongSupplier nanoTime) {
        this.lag = lag;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public synchronized boolean getAsBoolean() {
        OptionalDouble records = lag.get();
        if (records.isEmpty()) {
            behind &= nanoTime.getAsLong() - begun < FIRST_READ.toNanos();
        } else if (records.getAsDouble() > MUCH) {
            behind = true;
        } else if (records.getAsDouble() <= LITTLE) {
            behind = false;
        }
        return behind;
    }
}
