package dev.talentwire.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The append-only table of schema ids that talentwire ships: {@code schema-ids.tsv} and one self-contained file per released
 * schema. Ids start at 100001, far above what a fresh registry gives out, so that the two are not mistaken for each other.
 */
public final class BuiltInSchemaIds implements SchemaIds {

    private static final String TABLE = "schema-ids.tsv";
    private static final BuiltInSchemaIds INSTANCE = new BuiltInSchemaIds();

    /**
     * One row of the table.
     *
     * @param id     the id on the wire
     * @param record full name of the record type
     * @param version 1 for the first released schema of the record, then upwards
     * @param schema the schema as released
     */
    public record Released(int id, String record, int version, Schema schema) {}

    private final List<Released> released;
    private final Map<Integer, Released> byId;
    private final Map<Schema, Released> bySchema;

    private BuiltInSchemaIds() {
        released = resource(TABLE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(BuiltInSchemaIds::row)
                .sorted(Comparator.comparingInt(Released::id))
                .toList();
        byId = released.stream().collect(Collectors.toMap(Released::id, Function.identity()));
        bySchema = released.stream().collect(Collectors.toMap(Released::schema, Function.identity()));
    }

    /** The table; it is immutable, so one serves all. */
    public static BuiltInSchemaIds instance() {
        return INSTANCE;
    }

    /** Every released schema, by id. */
    public List<Released> released() {
        return released;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        Released row = bySchema.get(schema);
        if (row == null) {
            throw new UnknownSchemaException("The schema of " + schema.getFullName()
                    + " is not in the built-in table. It was changed without a release: run the schemas module's tests, which say"
                    + " how to add it.");
        }
        return row.id();
    }

    @Override
    public Schema schemaOf(int id) {
        Released row = byId.get(id);
        if (row == null) {
            throw new UnknownSchemaException("Schema id " + id + " is not in the built-in table, which ends at "
                    + released.getLast().id()
                    + ". The record comes from a newer talentwire, or from a producer that uses a schema registry:"
                    + " upgrade, or configure the registry's URL.");
        }
        return row.schema();
    }

    private static Released row(String line) {
        String[] cells = line.split("\t", -1);
        int id = Integer.parseInt(cells[0]);
        return new Released(
                id,
                cells[1],
                Integer.parseInt(cells[2]),
                new Schema.Parser().parse(resource("released/" + id + ".avsc")));
    }

    private static String resource(String name) {
        try (InputStream in = BuiltInSchemaIds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The schemas jar is incomplete: it lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the schemas jar", e);
        }
    }
}
