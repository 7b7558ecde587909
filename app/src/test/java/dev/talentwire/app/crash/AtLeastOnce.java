package dev.talentwire.app.crash;

import java.util.HashMap;
import java.util.Map;

/** Properties of Kafka Streams without exactly-once, for controls and mutants: what exactly-once would have saved goes wrong for sure. */
public final class AtLeastOnce {

    /** Work of half a minute is open when something happens. */
    private static final Map<String, String> LATE =
            Map.of("processing.guarantee", "at_least_once", "commit.interval.ms", "30000");

    private AtLeastOnce() {}

    /** Whatever is done again is written again by a stage that remembers nothing, such as enrich. */
    public static Map<String, String> late() {
        return LATE;
    }

    /**
     * For a stage that remembers what it has published: aggregate does not publish again what its stores say that it has. Each partition's
     * records leave when their own batch is full, so that at a kill a store's log knows of a move that was not published, or the other way round.
     */
    public static Map<String, String> torn() {
        var torn = new HashMap<>(LATE);
        torn.put("producer.linger.ms", "60000");
        torn.put("producer.batch.size", "4096");
        return torn;
    }
}
