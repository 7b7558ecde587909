package dev.talentwire.ingest.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How a fetch ended. */
public sealed interface FetchOutcome {

    /**
     * A document, with a status of 200.
     *
     * @param url         after redirects
     * @param contentType the header as sent, or an empty string
     * @param body        decompressed
     * @param validators  for the next fetch
     * @param fresh       how long the server says that the document stays as it is
     */
    // Nobody compares documents, and copies of megabytes for the sake of form help nobody.
    @SuppressWarnings("ArrayRecordComponent")
    record Fetched(URI url, String contentType, byte[] body, Validators validators, Optional<Duration> fresh)
            implements FetchOutcome {}

    /**
     * The document is as it was when its validators were given.
     *
     * @param fresh how long the server says that it stays so
     */
    record NotModified(Optional<Duration> fresh) implements FetchOutcome {}

    /**
     * No document.
     *
     * @param cause      what stopped it
     * @param detail     what happened, to which URL, for people
     * @param retryAfter how long the server asks to wait
     */
    record Failed(Cause cause, String detail, Optional<Duration> retryAfter) implements FetchOutcome {}

    /** Why there is no document. */
    enum Cause {
        /** The URL or its address may not be fetched. */
        FORBIDDEN(true),
        /** The server says that there is nothing for us: a status of 4xx. */
        GONE(true),
        /** The server is overloaded or broken: a status of 429 or 5xx. */
        SERVER_TROUBLE(false),
        /** No connection, no trust in the certificate, or a connection that broke. */
        CONNECTION(false),
        /** It took longer than allowed. */
        TIMEOUT(false),
        /** The document is longer than allowed. */
        TOO_LARGE(true),
        /** Redirects without end, or to nowhere. */
        REDIRECTS(true);

        private final boolean lasting;

        Cause(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether asking again soon would be in vain. */
        public boolean lasting() {
            return lasting;
        }
    }
}
