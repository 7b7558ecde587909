package dev.talentwire.aggregate;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.Rejections;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One article in, one record per person out: what the article says about that person, and nothing for a person whom an earlier
 * version of the article named and this one does not.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class SplitByPerson implements Processor<String, byte[], String, Outcome> {

    static final String STORE = "article-persons";

    private final String topic;
    private final Deserializer<EnrichedArticle> decoder;
    private final Rejection rejection;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, String> personsByArticle;

    SplitByPerson(String topic, Deserializer<EnrichedArticle> decoder, InstantSource clock) {
        this.topic = topic;
        this.decoder = decoder;
        this.rejection = new Rejection(clock);
    }

    @Override
    public void init(ProcessorContext<String, Outcome> processorContext) {
        context = processorContext;
        personsByArticle = processorContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        EnrichedArticle article;
        try {
            article = decoder.deserialize(topic, record.value());
        } catch (SerializationException e) {
            context.forward(rejection.of(record, record.value(), Rejections.UNDECODABLE, e, context));
            return;
        }
        split(article, record);
    }

    private void split(EnrichedArticle article, Record<String, byte[]> record) {
        Map<String, List<MoveReport>> reports = article.getReports().stream()
                .collect(
                        Collectors.groupingBy(report -> report.getPerson().getId(), TreeMap::new, Collectors.toList()));
        var persons = new TreeSet<>(reports.keySet());
        persons.addAll(PairKey.valuesOf(article.getArticleId(), personsByArticle));
        for (String person : persons) {
            EnrichedArticle part = only(article, reports.getOrDefault(person, List.of()));
            personsByArticle.put(
                    PairKey.of(article.getArticleId(), person), reports.containsKey(person) ? person : null);
            context.forward(record.withKey(person).withValue(new Outcome.PersonReports(part)));
        }
    }

    private static EnrichedArticle only(EnrichedArticle article, List<MoveReport> reports) {
        return EnrichedArticle.newBuilder(article)
                .setReports(reports)
                .setMentions(List.of())
                .setCompanySentiments(List.of())
                .setClaims(List.of())
                .build();
    }
}
