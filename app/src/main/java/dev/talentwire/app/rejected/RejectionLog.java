package dev.talentwire.app.rejected;

import dev.talentwire.app.rejected.Kept.Place;
import dev.talentwire.app.tail.TopicTail;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The topic of rejections as it stands now. That one was sent again is told by a record in the same topic, written in the same
 * transaction: a stage and a reason of its own, and the place of the rejection as its source.
 *
 * @param kept     rejections, oldest first within a partition
 * @param redriven places of those that were sent again
 */
record RejectionLog(List<Kept> kept, Set<Place> redriven) {

    static final String STAGE = "redrive";
    static final String REASON = "redriven";

    /** Reads the topic to its end. */
    static RejectionLog read(Map<String, String> kafka, Topic<Rejected> topic) {
        List<Kept> kept = new ArrayList<>();
        Set<Place> redriven = new HashSet<>();
        var all = new TopicTail.Range(true, true, OptionalLong.empty());
        new TopicTail(kafka).read(topic.name(), all, input -> {
            Rejected rejected = decode(topic, input);
            if (rejected.getStage().equals(STAGE)) {
                redriven.add(new Place(rejected.getSourcePartition(), rejected.getSourceOffset()));
            } else {
                kept.add(new Kept(new Place(input.partition(), input.offset()), input, rejected));
            }
            return true;
        });
        return new RejectionLog(List.copyOf(kept), Set.copyOf(redriven));
    }

    /** RejectionLog that a filter lets through and that were not sent again. */
    List<Kept> open(Filter filter, Collection<Place> places) {
        return kept.stream()
                .filter(filter::lets)
                .filter(one -> places.isEmpty() || places.contains(one.place()))
                .filter(one -> !redriven.contains(one.place()))
                .toList();
    }

    /** The marker that a rejection was sent again. */
    static Rejected marker(Kept kept, String topic, Instant at) {
        return Rejected.newBuilder()
                .setStage(STAGE)
                .setReason(REASON)
                .setDetail("sent again to " + kept.rejected().getSourceTopic())
                .setSourceTopic(topic)
                .setSourcePartition(kept.place().partition())
                .setSourceOffset(kept.place().offset())
                .setRejectedAt(at)
                .build();
    }

    private static Rejected decode(Topic<Rejected> topic, ConsumerRecord<byte[], byte[]> input) {
        try {
            return topic.values().deserializer().deserialize(topic.name(), input.value());
        } catch (SerializationException e) {
            // Somebody else wrote here: it is listed like any other, and cannot be sent anywhere.
            return Rejected.newBuilder()
                    .setStage("unknown")
                    .setReason("undecodable")
                    .setDetail(String.valueOf(e.getMessage()))
                    .setRejectedAt(Instant.ofEpochMilli(input.timestamp()))
                    .build();
        }
    }
}
