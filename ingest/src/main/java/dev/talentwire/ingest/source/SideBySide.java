package dev.talentwire.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many things, some of them at once. */
final class SideBySide {

    private SideBySide() {}

    /** What is done; it may wait. */
    interface Work<T, R> {
        R on(T thing) throws InterruptedException;
    }

    /**
     * Returns when all is done, with the results in the order of the things.
     *
     * @param atOnce 1 for one after another, in the calling thread
     */
    static <T, R> List<R> map(List<T> things, int atOnce, Work<T, R> work) throws InterruptedException {
        if (atOnce == 1) {
            List<R> results = new ArrayList<>();
            for (T thing : things) {
                results.add(work.on(thing));
            }
            return results;
        }
        List<Callable<R>> calls =
                things.stream().<Callable<R>>map(thing -> () -> work.on(thing)).toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Work side by side failed", e.getCause());
        }
    }
}
