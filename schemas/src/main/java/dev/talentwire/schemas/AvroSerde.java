package dev.talentwire.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records in the Confluent wire format: a zero byte, the schema id as a big-endian 4-byte integer, then Avro binary.
 * A reader resolves the writer's schema by its id against its own. Safe for use by many threads.
 *
 * @param <T> a generated record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

    private static final byte MAGIC = 0;
    private static final int HEADER = 5;
    private static final int FIRST_BUFFER = 1024;

    static {
        TrustedRecords.register();
    }

    private final Schema schema;
    private final SchemaIds ids;
    private final @Nullable String fixedSubject;
    private final int longest;
    private final SpecificData model;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
    private final Map<String, Integer> idBySubject = new ConcurrentHashMap<>();

    private AvroSerde(Class<T> type, SchemaIds ids, @Nullable String fixedSubject, int longest) {
        this.fixedSubject = fixedSubject;
        this.longest = longest;
        this.schema = SpecificData.get().getSchema(type);
        this.ids = ids;
        this.model = SpecificData.getForSchema(schema);
    }

    /** A serde for one generated type, with ids from the given table or registry. */
    public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, SchemaIds ids) {
        return new AvroSerde<>(type, ids, null, Integer.MAX_VALUE);
    }

    /**
     * The serde of one topic: under its subject also where its values are written elsewhere, such as to a topic that Kafka Streams keeps
     * for itself.
     *
     * @param longest bytes of the longest value; longer ones are refused with {@link RecordTooLongException}
     */
    static <T extends SpecificRecord> AvroSerde<T> of(String topic, Class<T> type, SchemaIds ids, int longest) {
        return new AvroSerde<>(type, ids, subject(topic), longest);
    }

    /**
     * Asks for the id of the schema, so that a registry that does not know it is told now.
     *
     * @param topic that is written to
     */
    public void announce(String topic) {
        int id = id(topic);
        assert id >= 0 : topic;
    }

    private int id(String topic) {
        String subject = fixedSubject == null ? subject(topic) : fixedSubject;
        return idBySubject.computeIfAbsent(subject, of -> ids.idOf(of, schema));
    }

    private static String subject(String topic) {
        return topic + "-value";
    }

    /** The schema that values are written with. */
    public Schema schema() {
        return schema;
    }

    @Override
    public Serializer<T> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::read;
    }

    private byte @Nullable [] write(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        int id = id(topic);
        var out = new ByteArrayOutputStream(FIRST_BUFFER);
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<T>(schema, model).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        if (out.size() > longest) {
            throw new RecordTooLongException("A record for " + topic + " has " + out.size() + " bytes, and " + longest
                    + " are the most that may be written there");
        }
        return out.toByteArray();
    }

    private @Nullable T read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER || bytes[0] != MAGIC) {
            throw new SerializationException(
                    "A record in " + topic + " is not in the Confluent wire format (zero byte, 4-byte"
                            + " schema id, Avro): " + bytes.length + " bytes"
                            + (bytes.length == 0 ? "" : ", first byte " + bytes[0]));
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        SpecificDatumReader<T> reader =
                readers.computeIfAbsent(id, key -> new SpecificDatumReader<>(ids.schemaOf(key), schema, model));
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException e) {
            // Avro reports damaged bytes by many exception types: every one of them means the same to the caller.
            throw new SerializationException(
                    "A record in " + topic + " with schema id " + id + " cannot be decoded as " + schema.getFullName(),
                    e);
        }
    }
}
