package dev.talentwire.ingest.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 without a byte order mark: markup is ASCII, whose every other byte is zero then. */
final class Utf16Scan {

    private static final int SAMPLE = 2048;
    private static final int FEWEST_BYTES = 8;
    /** Of a page in Chinese more characters are markup than these. */
    private static final int ZEROS_OF_TEN = 2;

    private Utf16Scan() {}

    static Optional<Charset> of(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        boolean utf16 = length >= FEWEST_BYTES && most * 10 >= ZEROS_OF_TEN * length / 2 && least * 10 <= most;
        return utf16
                ? Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                : Optional.empty();
    }
}
