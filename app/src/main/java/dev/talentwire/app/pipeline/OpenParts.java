package dev.talentwire.app.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been opened so far, closed in the reverse order and within a given time, whatever the parts do: one that takes too long is
 * left behind and the next is closed. A stop signal may come while the system is still starting: what is being opened then is waited
 * for and closed, and nothing is opened after it.
 */
final class OpenParts {

    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final LongSupplier nanoClock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean closed;

    OpenParts(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Keeps a part that is there already. @throws IllegalStateException when all is closed; the part is closed, too */
    <T extends AutoCloseable> T add(T part) {
        try {
            return open(() -> part);
        } catch (IllegalStateException e) {
            close(part);
            throw e;
        }
    }

    /**
     * Opens a part and keeps it. Whoever closes meanwhile waits until it is open.
     *
     * @throws IllegalStateException when all is closed already, or is to be
     */
    <T extends AutoCloseable> T open(Supplier<T> opening) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("Stopped while starting");
            }
            T part = opening.get();
            parts.push(part);
            return part;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes everything, the last opened first; a part that fails does not keep the others open. Each part may take half of the time
     * that is left, so that there is some for those behind it.
     */
    void close(Duration atMost) {
        closed = true;
        long deadline = nanoClock.getAsLong() + atMost.toNanos();
        try {
            if (!lock.tryLock(half(deadline), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "A part was still being opened after {}; what is open stays so until the process ends", atMost);
                return;
            }
            try {
                while (!parts.isEmpty()) {
                    close(parts.pop(), half(deadline));
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("Interrupted while closing; {} parts stay open until the process ends", parts.size());
        }
    }

    private long half(long deadline) {
        return Math.max(0, deadline - nanoClock.getAsLong()) / 2;
    }

    private static void close(AutoCloseable part, long nanos) throws InterruptedException {
        String name = part.getClass().getSimpleName();
        Thread closing = Thread.ofPlatform().daemon().name("close-" + name).start(() -> close(part));
        if (!closing.join(Duration.ofNanos(nanos))) {
            LOG.warn("{} did not close in time and is left behind; what it has not committed is done again", name);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
