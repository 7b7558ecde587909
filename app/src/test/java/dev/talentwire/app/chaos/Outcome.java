package dev.talentwire.app.chaos;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.ReportRef;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a run has left on Kafka, as far as two runs over the same articles must agree: when they were fetched and in which order they were
 * read is left out.
 *
 * @param articles how many committed records each article has
 * @param enriched how many each enriched article has
 * @param moves    how many each move has
 * @param told     each move as last published, with the articles that tell of it
 * @param counts   departures and arrivals by company and window, as last published
 * @param rejected how many rejections each key has
 */
record Outcome(
        Map<String, Integer> articles,
        Map<String, Integer> enriched,
        Map<String, Integer> moves,
        Map<String, String> told,
        Map<String, String> counts,
        Map<String, Integer> rejected) {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SHOWN = 5;

    /** Reads whole topics as a read_committed consumer; rejections of others are told by key only. */
    static Outcome read(Map<String, Object> client, Topics topics) {
        Map<String, String> told = new TreeMap<>();
        Map<String, Integer> moves = new TreeMap<>();
        for (var input : all(client, topics.talentMoves())) {
            moves.merge(key(input), 1, Integer::sum);
            latest(told, topics.talentMoves(), input, Outcome::told);
        }
        Map<String, String> counts = new TreeMap<>();
        for (var input : all(client, topics.companyCounts())) {
            latest(counts, topics.companyCounts(), input, Outcome::counted);
        }
        return new Outcome(
                records(client, topics.articles()),
                records(client, topics.enrichedArticles()),
                moves,
                told,
                counts,
                records(client, topics.rejected()));
    }

    /** What there is once too often, now and for ever: no waiting makes it right. */
    List<String> doubled(Outcome calm) {
        List<String> wrong = new ArrayList<>();
        more("article", articles, calm.articles, wrong);
        more("enriched article", enriched, calm.enriched, wrong);
        more("move", moves, calm.moves, wrong);
        more("rejection", rejected, calm.rejected, wrong);
        return wrong;
    }

    /** All that is not as it is after a calm run; what is missing may still come. */
    List<String> differences(Outcome calm) {
        List<String> wrong = new ArrayList<>(doubled(calm));
        more("article lost", calm.articles, articles, wrong);
        more("enriched article lost", calm.enriched, enriched, wrong);
        more("move lost", calm.moves, moves, wrong);
        more("rejection lost", calm.rejected, rejected, wrong);
        other("move", told, calm.told, wrong);
        other("count", counts, calm.counts, wrong);
        return wrong;
    }

    String size() {
        return articles.size() + " articles, " + moves.size() + " moves, " + counts.size() + " counts, "
                + rejected.size() + " rejected";
    }

    /** The same with records of these keys that no stage can use: each comes in once and is rejected once. */
    Outcome poisoned(List<String> keys) {
        Map<String, Integer> all = new TreeMap<>(articles);
        Map<String, Integer> refused = new TreeMap<>(rejected);
        keys.forEach(key -> {
            all.put(key, 1);
            refused.put(key, 1);
        });
        return new Outcome(all, enriched, moves, told, counts, refused);
    }

    private static void more(String what, Map<String, Integer> these, Map<String, Integer> than, List<String> wrong) {
        List<String> found = these.entrySet().stream()
                .filter(entry -> entry.getValue() > than.getOrDefault(entry.getKey(), 0))
                .map(entry ->
                        entry.getKey() + " " + entry.getValue() + " times, not " + than.getOrDefault(entry.getKey(), 0))
                .toList();
        add(what, found, wrong);
    }

    private static void other(String what, Map<String, String> these, Map<String, String> than, List<String> wrong) {
        List<String> found = Stream.concat(these.keySet().stream(), than.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(these.get(key), than.get(key)))
                .map(key -> key + " is " + these.get(key) + ", not " + than.get(key))
                .toList();
        add(what, found, wrong);
    }

    private static void add(String what, List<String> found, List<String> wrong) {
        found.stream().limit(SHOWN).forEach(line -> wrong.add(what + " " + line));
        if (found.size() > SHOWN) {
            wrong.add(what + ": " + (found.size() - SHOWN) + " more");
        }
    }

    private static String told(TalentMove move) {
        List<String> articles =
                move.getReports().stream().map(ReportRef::getArticleId).sorted().toList();
        return move.getKind() + " of " + move.getPerson() + ", " + move.getStatus() + ", told by " + articles;
    }

    private static String counted(CompanyCounts counts) {
        return counts.getDepartures() + " departures, " + counts.getArrivals() + " arrivals";
    }

    private static <V> void latest(
            Map<String, String> latest, Topic<V> topic, ConsumerRecord<byte[], byte[]> input, Function<V, String> as) {
        if (input.value() == null) {
            latest.remove(key(input));
        } else {
            latest.put(key(input), as.apply(topic.values().deserializer().deserialize(topic.name(), input.value())));
        }
    }

    private static Map<String, Integer> records(Map<String, Object> client, Topic<?> topic) {
        Map<String, Integer> records = new TreeMap<>();
        all(client, topic).forEach(input -> records.merge(key(input), 1, Integer::sum));
        return records;
    }

    private static String key(ConsumerRecord<byte[], byte[]> input) {
        return new String(input.key(), StandardCharsets.UTF_8);
    }

    /** All committed records of a topic. */
    static List<ConsumerRecord<byte[], byte[]>> all(Map<String, Object> client, Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = consumer(client, "read_committed")) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** Where a topic ends for readers of committed records, summed over its partitions. */
    static long end(Map<String, Object> client, Topic<?> topic) {
        try (var consumer = consumer(client, "read_committed")) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Topic<?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> client, String isolation) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("isolation.level", isolation);
        properties.put("enable.auto.commit", false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
