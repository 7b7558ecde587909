package dev.talentwire.app.tail;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro values as the JSON that one would write by hand: no wrappers around unions, dates and times in ISO 8601, bytes in base64.
 */
final class PlainJson {

    private PlainJson() {}

    /** Writes a value of the given schema. */
    static void write(JsonGenerator json, Schema schema, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (schema.getType()) {
            case UNION -> write(json, schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
            case RECORD -> record(json, schema, (IndexedRecord) value);
            case ARRAY -> array(json, schema, (Collection<?>) value);
            case MAP -> map(json, schema, (Map<?, ?>) value);
            case INT -> integer(json, schema.getLogicalType(), (Integer) value);
            case LONG -> whole(json, schema.getLogicalType(), (Long) value);
            case FLOAT, DOUBLE -> json.writeNumber(((Number) value).doubleValue());
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case BYTES -> bytes(json, (ByteBuffer) value);
            case STRING, ENUM, FIXED -> json.writeString(value.toString());
            case NULL -> json.writeNull();
        }
    }

    private static void record(JsonGenerator json, Schema schema, IndexedRecord value) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : schema.getFields()) {
            json.writeFieldName(field.name());
            write(json, field.schema(), value.get(field.pos()));
        }
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, Schema schema, Collection<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            write(json, schema.getElementType(), value);
        }
        json.writeEndArray();
    }

    private static void map(JsonGenerator json, Schema schema, Map<?, ?> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            write(json, schema.getValueType(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void integer(JsonGenerator json, @Nullable LogicalType type, int value) throws IOException {
        if (type != null && type.getName().equals("date")) {
            json.writeString(LocalDate.ofEpochDay(value).toString());
        } else {
            json.writeNumber(value);
        }
    }

    private static void whole(JsonGenerator json, @Nullable LogicalType type, long value) throws IOException {
        if (type != null && type.getName().equals("timestamp-millis")) {
            json.writeString(Instant.ofEpochMilli(value).toString());
        } else {
            json.writeNumber(value);
        }
    }

    private static void bytes(JsonGenerator json, ByteBuffer value) throws IOException {
        byte[] copy = new byte[value.remaining()];
        value.duplicate().get(copy);
        json.writeBinary(copy);
    }
}
