package dev.talentwire.aggregate.delivery;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to deliver. */
public sealed interface Answer {

    /** The receiver has it. */
    record Delivered() implements Answer {}

    /**
     * It may work later.
     *
     * @param after how long the receiver asks to wait
     */
    record TryAgain(String why, Optional<Duration> after) implements Answer {}

    /** The receiver will not take it, however often it is sent. */
    record Refused(String why) implements Answer {}
}
