package dev.talentwire.ingest.source;

import java.time.Duration;
import java.util.Optional;

/** One way to look for articles. */
interface Poll {

    /**
     * Looks once, and writes what is new.
     *
     * @param tally counts what was written, as it is written
     */
    Result run(Tally tally) throws InterruptedException;

    /** How a poll ended. */
    sealed interface Result {

        /** All was read. */
        record Done() implements Result {}

        /**
         * Something could not be read and is to be tried again.
         *
         * @param why        for people
         * @param retryAfter how long the server asks to wait
         */
        record Failed(String why, Optional<Duration> retryAfter) implements Result {}
    }
}
