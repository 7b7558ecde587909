package dev.talentwire.schemas;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one stage cannot use: where it came from, what is wrong, when, and its bytes. The bytes are whole or not there at
 * all, so that nobody sends half a record again; {@code detail} says when they are left out. Every rejection fits Kafka's limits.
 *
 * @param stage ingest, enrich or aggregate
 * @param clock says when something was rejected
 */
public record Rejections(String stage, InstantSource clock) {

    /** The producer's fault: bytes that are not what they should be. */
    public static final String UNDECODABLE = "undecodable";

    /** Our own fault: code that fails on a record. */
    public static final String BUG = "bug";

    /** A result that Kafka would not take. */
    public static final String TOO_LONG = "too-long";

    /** A company that could not be counted, for whatever reason: what it is counted from is kept, and it is counted again. */
    public static final String RECOUNT = "recount";

    /** UTF-16 units; with three bytes each, a payload of {@link Topic#LONGEST_VALUE} and this still fit one record. */
    private static final int LONGEST_DETAIL = 8_000;

    /** Where a rejected record is; what was never a record has none. */
    public record Origin(String topic, int partition, long offset) {}

    /** A rejection because of a failure; the detail names it and its causes. */
    public Rejected of(String reason, Throwable failure, @Nullable Origin origin, byte @Nullable [] payload) {
        return of(reason, chain(failure), origin, payload);
    }

    /**
     * A rejection.
     *
     * @param reason  a short stable word to count by
     * @param detail  what is wrong, for people; its end is cut off when it is very long
     * @param payload what was rejected; left out when it is longer than {@link Topic#LONGEST_VALUE}
     */
    public Rejected of(String reason, String detail, @Nullable Origin origin, byte @Nullable [] payload) {
        boolean fits = payload != null && payload.length <= Topic.LONGEST_VALUE;
        String leftOut = payload == null || fits ? "" : " (its " + payload.length + " bytes are too many to be kept)";
        return Rejected.newBuilder()
                .setStage(stage)
                .setReason(reason)
                .setDetail(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)) + leftOut)
                .setSourceTopic(origin == null ? null : origin.topic())
                .setSourcePartition(origin == null ? null : origin.partition())
                .setSourceOffset(origin == null ? null : origin.offset())
                .setRejectedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setPayload(fits ? ByteBuffer.wrap(payload) : null)
                .build();
    }

    private static String chain(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause();
                cause != null && text.length() < LONGEST_DETAIL;
                cause = cause.getCause()) {
            text.append("; caused by ").append(cause);
        }
        return text.toString();
    }
}
