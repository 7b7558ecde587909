package dev.talentwire.aggregate;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.Rejections;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * version of the article named and this one does not. The same for companies about which it claims a number.
 *
 * <p>A version that was fetched before the newest one is told to nobody, so that a redrive brings nothing back; this needs the time of the
 * newest version of every article, of those that name nobody, too.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class SplitByPerson implements Processor<String, byte[], String, Outcome> {

    static final String STORE = "article-persons";
    static final String CLAIMS = "article-claims";
    static final String NEWEST = "article-versions";

    private final String topic;
    private final Deserializer<EnrichedArticle> decoder;
    private final Rejection rejection;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, String> personsByArticle;
    private KeyValueStore<String, String> companiesByArticle;
    private KeyValueStore<String, Long> fetchedByArticle;

    SplitByPerson(String topic, Deserializer<EnrichedArticle> decoder, InstantSource clock) {
        this.topic = topic;
        this.decoder = decoder;
        this.rejection = new Rejection(clock);
    }

    @Override
    public void init(ProcessorContext<String, Outcome> processorContext) {
        context = processorContext;
        personsByArticle = processorContext.getStateStore(STORE);
        companiesByArticle = processorContext.getStateStore(CLAIMS);
        fetchedByArticle = processorContext.getStateStore(NEWEST);
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
        if (isNewest(article)) {
            split(article, record);
        }
    }

    /** True also for the newest version read once more, which may say something else now. */
    private boolean isNewest(EnrichedArticle article) {
        long fetched = article.getFetchedAt().toEpochMilli();
        Long newest = fetchedByArticle.get(article.getArticleId());
        if (newest != null && newest > fetched) {
            return false;
        }
        if (newest == null || newest < fetched) {
            fetchedByArticle.put(article.getArticleId(), fetched);
        }
        return true;
    }

    private void split(EnrichedArticle article, Record<String, byte[]> record) {
        Map<String, List<MoveReport>> reports = article.getReports().stream()
                .collect(Collectors.groupingBy(report -> report.getPerson().getId()));
        for (String person : addressees(article, reports.keySet(), personsByArticle)) {
            EnrichedArticle part = part(article, reports.getOrDefault(person, List.of()), List.of());
            context.forward(record.withKey(person).withValue(new Outcome.PersonReports(part)));
        }
        Map<String, List<HeadcountClaim>> claims = article.getClaims().stream()
                .filter(claim -> claim.getCompany() != null)
                .collect(Collectors.groupingBy(claim -> claim.getCompany().getId()));
        for (String company : addressees(article, claims.keySet(), companiesByArticle)) {
            EnrichedArticle part = part(article, List.of(), claims.getOrDefault(company, List.of()));
            context.forward(record.withKey(company).withValue(new Outcome.CompanyClaims(part)));
        }
    }

    /** Those of whom the article speaks now, and those of whom an earlier version spoke; only the former are remembered. */
    private static Set<String> addressees(
            EnrichedArticle article, Set<String> named, KeyValueStore<String, String> remembered) {
        var all = new TreeSet<>(named);
        all.addAll(PairKey.valuesOf(article.getArticleId(), remembered));
        for (String one : all) {
            remembered.put(PairKey.of(article.getArticleId(), one), named.contains(one) ? one : null);
        }
        return all;
    }

    private static EnrichedArticle part(
            EnrichedArticle article, List<MoveReport> reports, List<HeadcountClaim> claims) {
        return EnrichedArticle.newBuilder(article)
                .setReports(reports)
                .setMentions(List.of())
                .setCompanySentiments(List.of())
                .setClaims(claims)
                .setRemarks(List.of())
                .build();
    }
}
