package dev.talentwire.app.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on all cores with results in the order of the input, and a bounded number of them in memory. */
final class InOrder {

    private static final int AHEAD_PER_THREAD = 16;

    private InOrder() {}

    /**
     * Applies the work to each input and hands over the results in the order of the inputs.
     *
     * @throws InterruptedException when the thread is told to stop; work in flight is dropped
     */
    static <I, R> void map(Iterator<I> inputs, int threads, Function<I, R> work, Consumer<R> sink)
            throws InterruptedException {
        int window = threads * AHEAD_PER_THREAD;
        Deque<Future<R>> pending = new ArrayDeque<>(window);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            while (inputs.hasNext()) {
                I input = inputs.next();
                if (pending.size() == window) {
                    sink.accept(result(pending.removeFirst()));
                }
                pending.addLast(pool.submit(() -> work.apply(input)));
                while (!pending.isEmpty() && pending.getFirst().isDone()) {
                    sink.accept(result(pending.removeFirst()));
                }
            }
            while (!pending.isEmpty()) {
                sink.accept(result(pending.removeFirst()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Work on an input failed: " + e.getCause(), e.getCause());
        }
    }
}
