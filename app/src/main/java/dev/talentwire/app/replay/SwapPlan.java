package dev.talentwire.app.replay;

import dev.talentwire.aggregate.StoreOrigins;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.replay.Differences.Difference;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Finds out what a {@link Swap} writes: the differences between what is live and a replay, and nothing where there are none. */
final class SwapPlan {

    private final Topics live;
    private final Topics replay;
    private final PartitionReader reader;
    private final PlannedRecords records;
    private final Consumer<String> tell;

    /**
     * A plan that is not made yet.
     *
     * @param records takes what is to be written
     * @param tell    takes a readable line about each live record that cannot be read
     */
    SwapPlan(Topics live, Topics replay, PartitionReader reader, PlannedRecords records, Consumer<String> tell) {
        this.live = live;
        this.replay = replay;
        this.reader = reader;
        this.records = records;
        this.tell = tell;
    }

    /** @throws Refusal when the replay holds what cannot be read */
    void make(Set<String> stores) {
        Map<String, Integer> revisions = publishMoves();
        publish(Results.counts(live, replay), true);
        publish(Results.enrichedArticles(live, replay), false);
        for (String store : stores) {
            if (!StoreOrigins.JUDGED.contains(store)) {
                handOver(store, revisions);
            }
        }
        if (records.size() > 0) {
            StoreOrigins.JUDGED.forEach(store -> empty(changelog(live, store)));
        }
    }

    static String changelog(Topics of, String store) {
        return of.prefix() + "aggregate-" + store + "-changelog";
    }

    /** The revision of every move as it is live from now on. */
    private Map<String, Integer> publishMoves() {
        Topic<TalentMove> topic = live.talentMoves();
        Map<String, Integer> revisions = new HashMap<>();
        reader.read(topic.name(), input -> {
            if (input.key() == null) {
                return;
            }
            String id = new String(input.key(), StandardCharsets.UTF_8);
            if (input.value() == null) {
                revisions.remove(id);
            } else {
                readLive(input, id, revisions);
            }
        });
        Results moves = Results.moves(live, replay);
        new Differences(reader).each(moves.live(), moves.replayed(), moves.form(), difference -> {
            switch (difference) {
                case Difference.New found ->
                    add(found.replayed(), moves.live(), found.replayed().value());
                case Difference.Changed found -> {
                    String id = new String(found.replayed().key(), StandardCharsets.UTF_8);
                    revisions.merge(id, 1, Integer::sum);
                    add(found.replayed(), moves.live(), withRevision(found.replayed(), revisions));
                }
                case Difference.Gone gone -> tombstone(gone, moves.live());
            }
        });
        return revisions;
    }

    private void readLive(ConsumerRecord<byte[], byte[]> input, String id, Map<String, Integer> revisions) {
        try {
            revisions.put(id, decode(input.value()).getRevision());
        } catch (SerializationException e) {
            tell.accept(input.topic() + ", partition " + input.partition() + ", offset " + input.offset()
                    + " is no move that can be read (key " + id + "); what the replay has of this key takes its place");
        }
    }

    private void publish(Results results, boolean compacted) {
        new Differences(reader).each(results.live(), results.replayed(), results.form(), difference -> {
            switch (difference) {
                case Difference.New found ->
                    add(found.replayed(), results.live(), found.replayed().value());
                case Difference.Changed found ->
                    add(found.replayed(), results.live(), found.replayed().value());
                case Difference.Gone gone -> {
                    if (compacted) {
                        tombstone(gone, results.live());
                    }
                }
            }
        });
    }

    private void handOver(String store, Map<String, Integer> revisions) {
        String to = changelog(live, store);
        boolean moves = StoreOrigins.MOVES.contains(store);
        new Differences(reader).each(to, changelog(replay, store), form(store, revisions), difference -> {
            switch (difference) {
                case Difference.New found -> add(found.replayed(), to, value(found.replayed(), moves, revisions));
                case Difference.Changed found -> add(found.replayed(), to, value(found.replayed(), moves, revisions));
                case Difference.Gone gone -> tombstone(gone, to);
            }
        });
    }

    private Differences.Form form(String store, Map<String, Integer> revisions) {
        if (StoreOrigins.MOVES.contains(store)) {
            return value -> {
                try {
                    return withRevision(decode(value), value, revisions);
                } catch (SerializationException e) {
                    // It is compared as it is, and differs.
                    return value;
                }
            };
        }
        if (StoreOrigins.PARTS.contains(store)) {
            return this::unlessEmpty;
        }
        return StoreOrigins.COUNTS.contains(store)
                ? Results.counts(live, replay).form()
                : value -> value;
    }

    private byte @Nullable [] unlessEmpty(byte[] value) {
        Topic<EnrichedArticle> topic = live.enrichedArticles();
        try {
            EnrichedArticle part = topic.values().deserializer().deserialize(topic.name(), value);
            return part.getReports().isEmpty() && part.getClaims().isEmpty() ? null : value;
        } catch (SerializationException e) {
            // It is compared as it is, and differs.
            return value;
        }
    }

    private byte[] value(ConsumerRecord<byte[], byte[]> replayed, boolean move, Map<String, Integer> revisions) {
        return move ? withRevision(replayed, revisions) : replayed.value();
    }

    private void empty(String changelog) {
        Map<TopicPartition, Map<String, byte[]>> keys = new HashMap<>();
        reader.read(changelog, input -> {
            Map<String, byte[]> there = keys.computeIfAbsent(
                    new TopicPartition(input.topic(), input.partition()), partition -> new TreeMap<>());
            String name = new String(input.key(), StandardCharsets.UTF_8);
            if (input.value() == null) {
                there.remove(name);
            } else {
                there.put(name, input.key());
            }
        });
        keys.forEach((partition, there) ->
                there.values().forEach(key -> tombstone(new Difference.Gone(partition.partition(), key), changelog)));
    }

    private byte[] withRevision(ConsumerRecord<byte[], byte[]> replayed, Map<String, Integer> revisions) {
        try {
            return withRevision(decode(replayed.value()), replayed.value(), revisions);
        } catch (SerializationException e) {
            throw new Refusal(
                    "Not swapped: " + replayed.topic() + ", partition " + replayed.partition() + ", offset "
                            + replayed.offset() + " is no move that can be read. Begin the replay anew with --anew.",
                    e);
        }
    }

    private byte[] withRevision(TalentMove move, byte[] value, Map<String, Integer> revisions) {
        Integer revision = revisions.get(move.getId());
        if (revision == null || revision == move.getRevision()) {
            return value;
        }
        Topic<TalentMove> topic = live.talentMoves();
        TalentMove revised = TalentMove.newBuilder(move).setRevision(revision).build();
        return topic.values().serializer().serialize(topic.name(), revised);
    }

    private TalentMove decode(byte[] value) {
        return live.talentMoves()
                .values()
                .deserializer()
                .deserialize(live.talentMoves().name(), value);
    }

    private void add(ConsumerRecord<byte[], byte[]> from, String topic, byte[] value) {
        records.add(new ProducerRecord<>(topic, from.partition(), from.timestamp(), from.key(), value, from.headers()));
    }

    private void tombstone(Difference.Gone gone, String topic) {
        records.add(new ProducerRecord<>(topic, gone.partition(), gone.key(), null));
    }
}
