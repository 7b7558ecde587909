package dev.talentwire.ingest.fuzz;

import dev.talentwire.ingest.decode.DecodedText;
import dev.talentwire.ingest.decode.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any bytes under any label are some text, and no longer than they are. */
public final class CharsetFuzz {

    private static final int LABEL = 12;

    private CharsetFuzz() {}

    /** Jazzer calls this; the first bytes are the label in the header. */
    public static void fuzzerTestOneInput(byte[] data) {
        int label = Math.min(data.length, LABEL);
        String header = "text/html; charset=" + new String(data, 0, label, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(data, label, data.length);
        DecodedText decoded = TextDecoder.decode(body, header);
        if (decoded.text().length() > 2 * body.length) {
            throw new IllegalStateException(
                    body.length + " bytes became " + decoded.text().length() + " characters in "
                            + decoded.decision().charset());
        }
    }
}
