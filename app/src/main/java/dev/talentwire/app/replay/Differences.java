package dev.talentwire.app.replay;

import dev.talentwire.app.refusal.Refusal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares the last values of all keys of two topics, one live and one of a replay. A key is in the partition of the same number in
 * both. Of one pair of partitions at a time the keys are held in memory, with about 200 bytes for each.
 */
final class Differences {

    /** Bytes of a digest that are kept: as good as the whole for telling values apart. */
    private static final int KEPT = 16;

    private final PartitionReader reader;

    Differences(PartitionReader reader) {
        this.reader = reader;
    }

    /** What differs at one key. */
    sealed interface Difference {

        /** The replay has a value, live has none. */
        record New(ConsumerRecord<byte[], byte[]> replayed) implements Difference {}

        /** Both have one. */
        record Changed(ConsumerRecord<byte[], byte[]> replayed) implements Difference {}

        /** Live has a value, the replay has none. */
        // Nobody compares them.
        @SuppressWarnings("ArrayRecordComponent")
        record Gone(int partition, byte[] key) implements Difference {}
    }

    /** Brings a value into the form in which it is compared, so that what says nothing does not count. */
    interface Form {

        /** Null when the value says as little as none. */
        byte @Nullable [] of(byte[] value);
    }

    /** How many keys are the same, only in the replay, different, and only live. */
    record Tally(long same, long added, long changed, long gone) {

        boolean isEqual() {
            return added == 0 && changed == 0 && gone == 0;
        }

        private Tally plus(Tally other) {
            return new Tally(same + other.same, added + other.added, changed + other.changed, gone + other.gone);
        }
    }

    // Nobody compares them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Last(long offset, byte @Nullable [] digest) {}

    /**
     * Hands every difference over.
     *
     * @throws Refusal when the topics have different numbers of partitions
     */
    Tally each(String live, String replayed, Form form, Consumer<Difference> sink) {
        int partitions = reader.partitions(live);
        if (reader.partitions(replayed) != partitions) {
            throw new Refusal(live + " has " + partitions + " partitions and " + replayed + " has "
                    + reader.partitions(replayed) + ": they cannot be compared. Begin anew with --anew.");
        }
        var tally = new Tally(0, 0, 0, 0);
        for (int partition = 0; partition < partitions; partition++) {
            tally = tally.plus(partition(
                    new TopicPartition(live, partition), new TopicPartition(replayed, partition), form, sink));
        }
        return tally;
    }

    private Tally partition(TopicPartition live, TopicPartition replayed, Form form, Consumer<Difference> sink) {
        Map<ByteBuffer, Last> now = lastOf(live, form);
        Map<ByteBuffer, Last> then = lastOf(replayed, form);
        var count = new long[3];
        reader.read(replayed, input -> {
            if (input.key() == null) {
                return;
            }
            Last last = then.get(ByteBuffer.wrap(input.key()));
            if (last == null || last.offset() != input.offset()) {
                return;
            }
            Last there = now.get(ByteBuffer.wrap(input.key()));
            if (Arrays.equals(there == null ? null : there.digest(), last.digest())) {
                return;
            }
            if (there == null) {
                count[0]++;
                sink.accept(new Difference.New(input));
            } else {
                count[1]++;
                sink.accept(new Difference.Changed(input));
            }
        });
        now.forEach((key, last) -> {
            if (last.digest() != null && !then.containsKey(key)) {
                count[2]++;
                sink.accept(new Difference.Gone(live.partition(), bytes(key)));
            }
        });
        return new Tally(then.size() - count[0] - count[1], count[0], count[1], count[2]);
    }

    private Map<ByteBuffer, Last> lastOf(TopicPartition partition, Form form) {
        Map<ByteBuffer, Last> last = new HashMap<>();
        reader.read(partition, input -> {
            if (input.key() == null) {
                return;
            }
            if (input.value() == null) {
                last.remove(ByteBuffer.wrap(input.key()));
            } else {
                last.put(ByteBuffer.wrap(input.key()), new Last(input.offset(), digest(form.of(input.value()))));
            }
        });
        return last;
    }

    private static byte[] bytes(ByteBuffer key) {
        byte[] bytes = new byte[key.remaining()];
        key.duplicate().get(bytes);
        return bytes;
    }

    private static byte @Nullable [] digest(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(value), KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
