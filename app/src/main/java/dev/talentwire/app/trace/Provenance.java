package dev.talentwire.app.trace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers that every record of ours carries: {@code traceparent}; {@code talentwire-began}, the time at which the first record
 * of the trace was written, so that the age of an alert's cause can be told without looking anything up; and
 * {@code talentwire-written}, the time at which this one was, so that the next stage knows how long it took. Times are ISO 8601, UTC.
 */
public final class Provenance {

    static final String BEGAN = "talentwire-began";
    static final String WRITTEN = "talentwire-written";

    private Provenance() {}

    /**
     * How old what a record says is, as it is written.
     *
     * @param sinceBegan  the trace; zero for one that begins here
     * @param sinceBefore the record before it in the trace; empty when there is none, or when it does not say
     */
    public record Ages(Duration sinceBegan, Optional<Duration> sinceBefore) {}

    /**
     * Continues the trace of a record that is about to be written, or begins one.
     */
    public static Ages stamp(Headers headers, Instant now, RandomGenerator random) {
        TraceContext context =
                TraceContext.of(headers).map(before -> before.next(random)).orElseGet(() -> TraceContext.begun(random));
        context.writeTo(headers);
        // Times that somebody else wrote and that are none: the trace goes on, its age begins anew.
        Instant began = time(headers, BEGAN).orElse(now);
        Optional<Instant> before = time(headers, WRITTEN);
        write(headers, BEGAN, began);
        write(headers, WRITTEN, now);
        return new Ages(Duration.between(began, now), before.map(at -> Duration.between(at, now)));
    }

    private static void write(Headers headers, String name, Instant time) {
        headers.remove(name).add(name, time.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Instant> time(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(new String(header.value(), StandardCharsets.US_ASCII)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
