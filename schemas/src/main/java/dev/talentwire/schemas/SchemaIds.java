package dev.talentwire.schemas;

import org.apache.avro.Schema;

/**
 * Where the 4-byte schema ids of the wire format come from. Implementations are safe for use by many threads.
 *
 * @see BuiltInSchemaIds the table that talentwire carries, used when no registry is configured
 */
public interface SchemaIds {

    /**
     * The id to write in front of a record.
     *
     * @param subject registry subject, such as {@code talentwire.articles-value}
     * @throws UnknownSchemaException when the schema has no id and cannot be given one
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema that a record was written with.
     *
     * @throws UnknownSchemaException when the id is not known
     */
    Schema schemaOf(int id);
}
