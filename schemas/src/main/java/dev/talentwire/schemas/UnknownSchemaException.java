package dev.talentwire.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** A schema id, or a schema, that the {@link SchemaIds} in use does not know. */
public final class UnknownSchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is unknown and what to do about it
     */
    public UnknownSchemaException(String message) {
        super(message);
    }
}
