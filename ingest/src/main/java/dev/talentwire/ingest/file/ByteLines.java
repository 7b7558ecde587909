package dev.talentwire.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines as bytes: their charset is decided line by line, and a line without end does not fill the memory. */
final class ByteLines {

    /** Longer lines are cut. */
    static final int LONGEST = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int count;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes  without the line feed
     * @param cut    it was longer than {@link #LONGEST}
     */
    // Nobody compares lines.
    @SuppressWarnings("ArrayRecordComponent")
    record Line(int number, byte[] bytes, boolean cut) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        if (at == end && !fill()) {
            return Optional.empty();
        }
        count++;
        var line = new ByteArrayOutputStream();
        boolean cut = false;
        boolean ended = false;
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int length = Math.min(stop - at, LONGEST - line.size());
            cut |= length < stop - at;
            line.write(buffer, at, length);
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        } while (!ended && fill());
        return Optional.of(new Line(count, line.toByteArray(), cut));
    }

    /** Lines read so far. */
    int count() {
        return count;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
