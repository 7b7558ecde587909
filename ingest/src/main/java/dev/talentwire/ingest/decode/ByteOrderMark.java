package dev.talentwire.ingest.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of a document that name its charset by themselves. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

    private final Charset charset;
    /** One byte in each character. */
    private final String mark;

    ByteOrderMark(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The mark of a document; a UTF-8 mark before bytes that are not UTF-8 does not count. */
    static Optional<ByteOrderMark> of(byte[] bytes) {
        for (ByteOrderMark candidate : values()) {
            if (candidate.starts(bytes)) {
                boolean lie = candidate == UTF_8 && !plausible(Utf8Scan.of(bytes));
                return lie ? Optional.empty() : Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    DecodedText decode(byte[] bytes) {
        String text = new String(bytes, mark.length(), bytes.length - mark.length(), charset);
        return new DecodedText(
                text,
                new CharsetDecision(
                        charset, CharsetDecision.Decider.BYTE_ORDER_MARK, List.of("byte order mark of " + charset)));
    }

    private static boolean plausible(Utf8Scan scan) {
        return scan.valid() || scan.damaged();
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
