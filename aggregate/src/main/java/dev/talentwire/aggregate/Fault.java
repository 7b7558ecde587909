package dev.talentwire.aggregate;

import dev.talentwire.schemas.RecordTooLongException;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.SchemaRegistryException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Whose fault a failure is. */
final class Fault {

    private Fault() {}

    /**
     * True when what is to be worked on is to blame, or our arithmetic on it: it would fail again, so it is rejected. False when Kafka or the
     * schema registry is: the thread gives up its transaction, and another tries again.
     */
    static boolean isOfRecord(RuntimeException failure) {
        return !(isKafkas(failure) || isCausedBy(SchemaRegistryException.class, failure));
    }

    /** The word under which it is rejected. */
    static String reason(RuntimeException failure) {
        return isCausedBy(RecordTooLongException.class, failure) ? Rejections.TOO_LONG : Rejections.BUG;
    }

    private static boolean isKafkas(RuntimeException failure) {
        return failure instanceof KafkaException && !(failure instanceof SerializationException);
    }

    private static boolean isCausedBy(Class<? extends RuntimeException> kind, @Nullable Throwable failure) {
        return failure != null && (kind.isInstance(failure) || isCausedBy(kind, failure.getCause()));
    }
}
