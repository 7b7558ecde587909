package dev.talentwire.ingest.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by host and status. */
public final class AnswerCounts implements Trail {

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

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
    }

    /** As they stand now. */
    public Map<Key, Long> now() {
        Map<Key, Long> now = new TreeMap<>();
        counts.forEach((key, count) -> now.put(key, count.sum()));
        return now;
    }
}
