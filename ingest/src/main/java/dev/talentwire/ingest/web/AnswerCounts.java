package dev.talentwire.ingest.web;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts answers by host and status, and tells how long each took. */
public final class AnswerCounts implements Trail {

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile Consumer<Duration> times = took -> {};

    /** What is counted together. */
    public record Key(String host, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byHost = host.compareTo(other.host);
            return byHost != 0 ? byHost : Integer.compare(status, other.status);
        }
    }

    @Override
    public void answered(Answer answer) {
        String host = String.valueOf(answer.url().getHost());
        counts.computeIfAbsent(new Key(host, answer.status()), key -> new LongAdder())
                .increment();
        times.accept(answer.took());
    }

    /** From now on somebody is told how long each answer took, in the thread that fetches. */
    public void tell(Consumer<Duration> listener) {
        times = listener;
    }

    /** As they stand now. */
    public Map<Key, Long> now() {
        Map<Key, Long> now = new TreeMap<>();
        counts.forEach((key, count) -> now.put(key, count.sum()));
        return now;
    }
}
