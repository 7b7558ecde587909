package dev.talentwire.ingest;

import java.time.Duration;

/** Where articles come from. */
public sealed interface SourceSettings permits FeedSource, FileSource {

    /** Short stable name, unique among the sources; it is the article's {@code sourceId}. */
    String id();

    /** Time from one poll to the next while all is well. */
    Duration every();

    /** Checks what all sources have in common. */
    static void check(String id, Duration every) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a source has a blank id; give it a short name such as \"36kr\"");
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException(
                    "source " + id + ": every is " + every + ", and must be positive, such as 10m");
        }
    }
}
