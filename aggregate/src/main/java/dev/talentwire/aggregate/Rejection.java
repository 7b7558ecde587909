package dev.talentwire.aggregate;

import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.Rejections.Origin;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Turns a record that cannot be used into an {@link Outcome.Refused}, with where it came from and what went wrong. */
record Rejection(Rejections rejections) {

    Rejection(InstantSource clock) {
        this(new Rejections("aggregate", clock));
    }

    Record<String, Outcome> of(
            Record<String, ?> record,
            byte @Nullable [] payload,
            String reason,
            RuntimeException failure,
            ProcessorContext<?, ?> context) {
        Origin origin = context.recordMetadata()
                .map(from -> new Origin(from.topic(), from.partition(), from.offset()))
                .orElse(null);
        return record.withValue(new Outcome.Refused(rejections.of(reason, failure, origin, payload)));
    }
}
