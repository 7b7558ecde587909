package dev.talentwire.schemas;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** Whose fault a failure is. Every stage decides it in this one way: what one lets go by, none of the handlers behind it may reject. */
public final class Fault {

    private Fault() {}

    /**
     * True when what is to be worked on is to blame, or our arithmetic on it: it would fail again, so it is rejected. False when Kafka or the
     * schema registry is: the thread gives up its transaction, and another tries again.
     */
    public static boolean isOfRecord(Throwable failure) {
        return isTooLong(failure) || !(isKafkas(failure) || lies(behind(failure), SchemaRegistryException.class));
    }

    /** The word under which it is rejected. A value may be too long for a local store, too, whose log is a topic. */
    public static String reason(Throwable failure) {
        return isTooLong(failure) ? Rejections.TOO_LONG : Rejections.BUG;
    }

    private static boolean isTooLong(Throwable failure) {
        return lies(behind(failure), RecordTooLongException.class);
    }

    private static boolean isKafkas(Throwable failure) {
        return failure instanceof KafkaException && !(failure instanceof SerializationException);
    }

    private static boolean lies(Stream<Throwable> failures, Class<? extends Throwable> type) {
        return failures.anyMatch(type::isInstance);
    }

    private static Stream<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
