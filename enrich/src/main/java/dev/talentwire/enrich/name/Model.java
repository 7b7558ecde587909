package dev.talentwire.enrich.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trained weights: one row per feature with one weight per {@link Tag}, and one weight per pair of neighbouring tags.
 * Weights are whole numbers from −127 to 127; their common scale does not matter, as scores are only compared.
 */
final class Model {

    private static final int MAGIC = 0x4E414D31;

    /** Eight weights of a row, the first in the lowest byte. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Makes eight weights positive, from -128..127 to 0..255, so that sums beside each other do not carry. */
    private static final long POSITIVE = 0x8080808080808080L;

    /** Every other byte, so that each has room for a sum of 16 bits: as many as 257 rows. */
    private static final long EVERY_OTHER = 0x00FF00FF00FF00FFL;

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

    /**
     * The sums of some rows, at most 257, for each tag. Those of the first eight tags are added up in two registers of four sums each.
     *
     * @param sums takes {@link Tag#COUNT} of them from {@code at} on
     */
    void addUp(int[] chosen, float[] sums, int at) {
        long even = 0;
        long odd = 0;
        int last = 0;
        for (int row : chosen) {
            int first = row * Tag.COUNT;
            long eight = (long) EIGHT.get(rows, first) ^ POSITIVE;
            even += eight & EVERY_OTHER;
            odd += (eight >>> Byte.SIZE) & EVERY_OTHER;
            last += rows[first + Tag.COUNT - 1];
        }
        int bias = 128 * chosen.length;
        for (int tag = 0; tag < Tag.COUNT - 1; tag += 2) {
            sums[at + tag] = ((even >>> (tag * Byte.SIZE)) & 0xFFFF) - bias;
            sums[at + tag + 1] = ((odd >>> (tag * Byte.SIZE)) & 0xFFFF) - bias;
        }
        sums[at + Tag.COUNT - 1] = last;
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
