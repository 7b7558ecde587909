package dev.talentwire.schemas;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The schema registry does not answer as it should. That says nothing about the record in hand: it is no serialization failure, and the
 * record is to be tried again.
 */
public final class SchemaRegistryException extends KafkaException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked, what came back, and what to do about it */
    public SchemaRegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
