package dev.talentwire.app.trace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers that every record of ours carries: {@code traceparent}, and {@code talentwire-began}, the time at which the first record
 * of the trace was written (ISO 8601, UTC), so that the age of an alert's cause can be told without looking anything up.
 */
public final class Provenance {

    static final String BEGAN = "talentwire-began";

    private Provenance() {}

    /**
     * Continues the trace of a record that is about to be written, or begins one.
     *
     * @return the time since the trace began; zero for a trace that begins here
     */
    public static Duration stamp(Headers headers, Instant now, RandomGenerator random) {
        TraceContext context =
                TraceContext.of(headers).map(before -> before.next(random)).orElseGet(() -> TraceContext.begun(random));
        context.writeTo(headers);
        Instant began = began(headers, now);
        headers.remove(BEGAN).add(BEGAN, began.toString().getBytes(StandardCharsets.US_ASCII));
        return Duration.between(began, now);
    }

    private static Instant began(Headers headers, Instant now) {
        Header header = headers.lastHeader(BEGAN);
        if (header == null || header.value() == null) {
            return now;
        }
        try {
            return Instant.parse(new String(header.value(), StandardCharsets.US_ASCII));
        } catch (DateTimeException e) {
            // Written by somebody else: the trace goes on, its age begins anew.
            return now;
        }
    }
}
