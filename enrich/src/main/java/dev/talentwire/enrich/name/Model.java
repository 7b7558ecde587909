package dev.talentwire.enrich.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trained weights: one row per feature with one weight per {@link Tag}, and one weight per pair of neighbouring tags.
 * Weights are whole numbers from −127 to 127; their common scale does not matter, as scores are only compared.
 */
final class Model {

    private static final int MAGIC = 0x4E414D31;

    private final CharKinds kinds;
    private final float scale;
    private final byte[] rows;
    private final byte[] transitions;

    /**
     * @param kinds       kinds of characters, as in training
     * @param scale       score of one unit of weight
     * @param rows        weights by feature, then tag
     * @param transitions weights by tag, then next tag
     */
    Model(CharKinds kinds, float scale, byte[] rows, byte[] transitions) {
        this.kinds = kinds;
        this.scale = scale;
        this.rows = rows;
        this.transitions = transitions;
    }

    CharKinds kinds() {
        return kinds;
    }

    float scale() {
        return scale;
    }

    byte[] rows() {
        return rows;
    }

    byte[] transitions() {
        return transitions;
    }

    int rowCount() {
        return rows.length / Tag.COUNT;
    }

    static Model read(InputStream in) throws IOException {
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("The name model does not begin with its mark; train it again (docs/names.md)");
            }
            byte[] kinds = data.readNBytes(CharKinds.COUNT);
            float scale = data.readFloat();
            byte[] transitions = data.readNBytes(Tag.COUNT * Tag.COUNT);
            byte[] rows = new byte[data.readInt()];
            data.readFully(rows);
            return new Model(new CharKinds(kinds), scale, rows, transitions);
        }
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            data.writeInt(MAGIC);
            data.write(kinds.table());
            data.writeFloat(scale);
            data.write(transitions);
            data.writeInt(rows.length);
            data.write(rows);
        }
    }
}
