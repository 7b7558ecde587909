package dev.talentwire.app.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Whether a thread that died is replaced, and when. A failure now and then is forgotten after a while; one after another makes the
 * next replacement wait longer, and too many at once mean that something is wrong which a new thread does not mend.
 */
final class Replacements {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_IN_WINDOW = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    Replacements(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a death. Returns how long to wait before the replacement; empty when there shall be none. */
    synchronized Optional<Duration> afterDeath() {
        Instant now = clock.instant();
        while (!deaths.isEmpty() && deaths.getFirst().isBefore(now.minus(WINDOW))) {
            deaths.removeFirst();
        }
        deaths.addLast(now);
        if (deaths.size() > MOST_IN_WINDOW) {
            return Optional.empty();
        }
        // Nothing for the first, then 1, 2, 4 … seconds.
        Duration wait = Duration.ofSeconds((1L << (deaths.size() - 1)) / 2);
        return Optional.of(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
