package dev.talentwire.aggregate;

import dev.talentwire.schemas.Rejected;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Turns a record that cannot be used into an {@link Outcome.Refused}, with where it came from and what went wrong. */
record Rejection(InstantSource clock) {

    private static final String STAGE = "aggregate";

    /** A record whose bytes are not what they should be: the producer's fault. */
    static final String UNDECODABLE = "undecodable";

    /** A record on which our own code failed. */
    static final String BUG = "bug";

    Record<String, Outcome> of(
            Record<String, ?> record,
            byte @Nullable [] payload,
            String reason,
            RuntimeException failure,
            ProcessorContext<?, ?> context) {
        Optional<RecordMetadata> origin = context.recordMetadata();
        var rejected = Rejected.newBuilder()
                .setStage(STAGE)
                .setReason(reason)
                .setDetail(detail(failure))
                .setSourceTopic(origin.map(RecordMetadata::topic).orElse(null))
                .setSourcePartition(origin.map(RecordMetadata::partition).orElse(null))
                .setSourceOffset(origin.map(RecordMetadata::offset).orElse(null))
                .setRejectedAt(clock.instant())
                .setPayload(payload == null ? null : ByteBuffer.wrap(payload))
                .build();
        return record.withValue(new Outcome.Refused(rejected));
    }

    private static String detail(Throwable failure) {
        String what = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        return failure.getCause() == null
                ? what
                : what + ": " + failure.getCause().getMessage();
    }
}
