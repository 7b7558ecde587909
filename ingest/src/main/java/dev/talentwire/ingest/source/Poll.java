package dev.talentwire.ingest.source;

import dev.talentwire.ingest.feed.Pace;
import java.time.Duration;
import java.util.Optional;

/** One way to look for articles. */
interface Poll extends AutoCloseable {

    /**
     * Looks once, and writes what is new.
     *
     * @param tally counts what was written, as it is written
     */
    Result run(Tally tally) throws InterruptedException;

    /** Gives back what was held between polls. */
    @Override
    default void close() {}

    /** How a poll ended. */
    sealed interface Result {

        /**
         * All was read.
         *
         * @param pace how often the publisher wants to be asked
         */
        record Done(Pace pace) implements Result {}

        /**
         * Something could not be read and is to be tried again.
         *
         * @param why        for people
         * @param retryAfter how long the server asks to wait
         */
        record Failed(String why, Optional<Duration> retryAfter) implements Result {}
    }
}
