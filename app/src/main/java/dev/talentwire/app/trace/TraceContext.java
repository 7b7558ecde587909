package dev.talentwire.app.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The header {@code traceparent} of a record (W3C Trace Context, level 1, section 3.2): one trace from the fetch of an article to the
 * alert that it raises, one span for each record written on the way.
 *
 * @param trace 32 hexadecimal digits
 * @param span  16 hexadecimal digits
 */
public record TraceContext(String trace, String span) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("[0-9a-e][0-9a-f]-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** The context that a record carries; empty when it carries none, or none that is valid. */
    public static Optional<TraceContext> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(new String(header.value(), StandardCharsets.US_ASCII));
        return parts.matches()
                        && !parts.group(1).equals(NO_TRACE)
                        && !parts.group(2).equals(NO_SPAN)
                ? Optional.of(new TraceContext(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    /** The first span of a trace of its own. */
    static TraceContext begun(RandomGenerator random) {
        return new TraceContext(hex(random) + hex(random), hex(random));
    }

    /** The next span of the same trace. */
    TraceContext next(RandomGenerator random) {
        return new TraceContext(trace, hex(random));
    }

    void writeTo(Headers headers) {
        headers.remove(HEADER).add(HEADER, ("00-" + trace + "-" + span + "-01").getBytes(StandardCharsets.US_ASCII));
    }

    /** Never all zeros, which would say that there is none. */
    private static String hex(RandomGenerator random) {
        return String.format("%016x", random.nextLong() | 1);
    }
}
