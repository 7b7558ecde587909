package dev.talentwire.app.replay;

import dev.talentwire.app.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Records that are still to be written, kept in a file: what they are takes long to find out, and the transaction in which they are written
 * may not take long. The file goes when this is closed, and one that a killed process left is begun anew.
 */
final class PlannedRecords implements AutoCloseable {

    private static final int NOTHING = -1;

    private final Path file;
    private final OutputStream stream;
    /** Buffers; closed with its stream alone, so that a full disk is not written to once more. */
    private final DataOutputStream out;

    private long size;

    /** @param file is written anew */
    PlannedRecords(Path file) {
        this.file = file;
        try {
            this.stream = Files.newOutputStream(file);
            this.out = new DataOutputStream(new BufferedOutputStream(stream));
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static Refusal unwritten(Path file, IOException e) {
        return new Refusal(
                "Not swapped: cannot write " + file + ": " + e.getMessage()
                        + ". Is the disk full, and may this user write there?",
                e);
    }

    /** How many there are. */
    long size() {
        return size;
    }

    /** Adds one; it has a partition and a key. */
    void add(ProducerRecord<byte[], byte[]> planned) {
        try {
            out.writeUTF(planned.topic());
            out.writeInt(planned.partition());
            out.writeLong(planned.timestamp() == null ? NOTHING : planned.timestamp());
            write(planned.key());
            write(planned.value());
            Header[] headers = planned.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(header.value());
            }
        } catch (IOException e) {
            throw unwritten(file, e);
        }
        size++;
    }

    /** Says that nothing more is added: everything is on the disk then. */
    void complete() {
        try {
            out.flush();
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    /** Hands all of them over when they are complete, in the order in which they were added. */
    void each(Consumer<ProducerRecord<byte[], byte[]>> sink) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long read = 0; read < size; read++) {
                sink.accept(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private void write(byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? NOTHING : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static ProducerRecord<byte[], byte[]> read(DataInputStream in) throws IOException {
        String topic = in.readUTF();
        int partition = in.readInt();
        long timestamp = in.readLong();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        var headers = new RecordHeaders();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(in.readUTF(), bytes(in));
        }
        return new ProducerRecord<>(topic, partition, timestamp == NOTHING ? null : timestamp, key, value, headers);
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NOTHING) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the file ends within a record");
        }
        return bytes;
    }
}
