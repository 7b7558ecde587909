package dev.talentwire.ingest.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Sees every answer that comes from the web, redirects and robots.txt included, in the thread that fetches. */
public interface Trail {

    /** Looks away. */
    Trail NONE = answer -> {};

    /** One answer has come. */
    void answered(Answer answer);

    /**
     * An answer.
     *
     * @param url     that was asked for
     * @param address that was connected to: of the server, or of the proxy
     * @param status  of HTTP
     * @param reason  words beside it, or an empty string
     * @param headers as sent, in their order
     * @param body    decompressed; empty unless the status is 200
     * @param took    from the request to the last byte; zero for one that comes from an archive
     */
    // Nobody compares answers, and copies of megabytes for the sake of form help nobody.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(
            URI url, String address, int status, String reason, List<Field> headers, byte[] body, Duration took) {}

    /** A header. */
    record Field(String name, String value) {}
}
