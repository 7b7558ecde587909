package dev.talentwire.ingest.web;

import java.util.Optional;

/**
 * What a server gave to ask by whether a document has changed (RFC 9110 section 8.8).
 *
 * @param etag         as sent, quotes and all
 * @param lastModified as sent
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** For a document that was never fetched. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
