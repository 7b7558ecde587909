package dev.talentwire.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** A value that is longer than its topic takes. */
public final class RecordTooLongException extends SerializationException {

    private static final long serialVersionUID = 1L;

    RecordTooLongException(String message) {
        super(message);
    }
}
