package dev.talentwire.app.crash;

import java.util.List;

/**
 * What a process said that has ended by itself.
 *
 * @param said all that it printed
 */
public record LastWords(String said) {

    /** A start says so when no broker answered in time, or when nothing moved on for a minute: on a busy machine that says nothing. */
    private static final List<String> GAVE_UP =
            List.of("No Kafka broker answers at", "has not come on for", "The sources were not divided after");

    /** Whether it ended for a reason for which an orchestrator starts it again, and all may be well then. */
    public boolean gaveUp() {
        return GAVE_UP.stream().anyMatch(said::contains);
    }

    /** What no orchestrator may hide by starting again. */
    public boolean tellOfABug() {
        return said.contains("This is a bug in talentwire");
    }
}
