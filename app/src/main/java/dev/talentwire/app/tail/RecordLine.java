package dev.talentwire.app.tail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.talentwire.schemas.SchemaIds;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record as one line:
 * {@code {"partition":0,"offset":7,"timestamp":"2026-11-20T12:00:00Z","key":"…","value":{…}}}. A tombstone has the value null; a
 * value that cannot be decoded gives {@code "undecodable"} with the reason in place of {@code "value"}.
 */
public final class RecordLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int HEADER = 5;

    private final SchemaIds ids;

    public RecordLine(SchemaIds ids) {
        this.ids = ids;
    }

    /** The line, without a line feed. */
    public String of(ConsumerRecord<byte[], byte[]> input) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("partition", input.partition());
            json.writeNumberField("offset", input.offset());
            json.writeStringField(
                    "timestamp", Instant.ofEpochMilli(input.timestamp()).toString());
            json.writeStringField("key", input.key() == null ? null : new String(input.key(), StandardCharsets.UTF_8));
            value(json, input.value());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private void value(JsonGenerator json, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            json.writeNullField("value");
            return;
        }
        Schema schema;
        Object value;
        try {
            schema = ids.schemaOf(schemaId(bytes));
            value = decode(schema, bytes);
        } catch (IOException | RuntimeException e) {
            // Damaged Avro is reported by many exception types; each means that there is nothing to show but the
            // reason.
            json.writeStringField("undecodable", e.toString());
            return;
        }
        json.writeFieldName("value");
        PlainJson.write(json, schema, value);
    }

    private static int schemaId(byte[] bytes) throws IOException {
        if (bytes.length < HEADER || bytes[0] != 0) {
            throw new IOException("not in the Confluent wire format (zero byte, 4-byte schema id, Avro)");
        }
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }

    private static Object decode(Schema schema, byte[] bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
        return new GenericDatumReader<>(schema).read(null, decoder);
    }
}
