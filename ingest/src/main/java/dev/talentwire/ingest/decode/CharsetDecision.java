package dev.talentwire.ingest.decode;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Which charset a document is in, and why that is believed.
 *
 * @param charset  the charset it was decoded with
 * @param decider  what decided
 * @param evidence what was seen, in reading order, for people
 */
public record CharsetDecision(Charset charset, Decider decider, List<String> evidence) {

    public CharsetDecision {
        evidence = List.copyOf(evidence);
    }

    /** What decided, best first. */
    public enum Decider {
        /** A byte order mark. */
        BYTE_ORDER_MARK,
        /** The bytes are valid UTF-8 and say so by themselves. */
        VALIDITY,
        /** The label of the HTTP header or of the document, which the bytes do not contradict. */
        LABEL,
        /** No usable label: the charset whose characters look most like a text. */
        FREQUENCY,
        /** Nothing beyond ASCII. */
        ASCII
    }
}
