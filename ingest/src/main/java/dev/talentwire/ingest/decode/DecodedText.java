package dev.talentwire.ingest.decode;

/**
 * A document as text.
 *
 * @param text     without byte order mark; undecodable bytes are U+FFFD
 * @param decision how it was decoded
 */
public record DecodedText(String text, CharsetDecision decision) {}
