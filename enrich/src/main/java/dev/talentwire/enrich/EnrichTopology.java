package dev.talentwire.enrich;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topics;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Wires articles → enriched articles. Stateless; the key is handed on. An article that cannot be decoded or read, or
 * of which too much is said for a record, goes to the rejected topic with its bytes, and the stream goes on.
 */
public final class EnrichTopology {

    private EnrichTopology() {}

    /**
     * The operator's lexicon is looked at every ten seconds and taken up when it was changed and can be used.
     *
     * @param clock says when a record was rejected
     */
    public static Topology build(Topics topics, Enricher enricher, InstantSource clock) {
        return build(topics, enricher, article -> true, clock);
    }

    /**
     * The same for a part of the archive.
     *
     * @param wanted articles for which it is false are passed over
     */
    public static Topology build(Topics topics, Enricher enricher, Predicate<Article> wanted, InstantSource clock) {
        CurrentEnricher current = new CurrentEnricher(enricher);
        return build(topics, wanted, article -> current.get().enrich(article), current::refresh, clock);
    }

    static Topology build(
            Topics topics,
            Predicate<Article> wanted,
            Function<Article, EnrichedArticle> reader,
            Runnable refresh,
            InstantSource clock) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Outcome> outcomes = builder.stream(
                        topics.articles().name(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("articles"))
                .processValues(() -> new EnrichStep(topics, wanted, reader, refresh, clock), Named.as("enrich"));
        outcomes.split(Named.as("outcome-"))
                .branch(
                        (id, outcome) -> outcome instanceof Outcome.Enriched,
                        Branched.<String, Outcome>withConsumer(stream -> stream.mapValues(
                                                EnrichTopology::article, Named.as("article"))
                                        .to(
                                                topics.enrichedArticles().name(),
                                                Produced.with(Serdes.String(), Serdes.ByteArray())
                                                        .withName("enriched-articles")))
                                .withName("enriched"))
                .defaultBranch(Branched.<String, Outcome>withConsumer(stream -> stream.mapValues(
                                        EnrichTopology::rejected, Named.as("rejection"))
                                .to(
                                        topics.rejected().name(),
                                        Produced.with(
                                                        Serdes.String(),
                                                        topics.rejected().values())
                                                .withName("rejected")))
                        .withName("rejected-articles"));
        return builder.build();
    }

    /** What became of one record. */
    sealed interface Outcome {

        /**
         * What an article says.
         *
         * @param record as the topic has it
         */
        // Nobody compares outcomes.
        @SuppressWarnings("ArrayRecordComponent")
        record Enriched(byte[] record) implements Outcome {}

        record Refused(Rejected rejected) implements Outcome {}
    }

    private static byte[] article(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Enriched enriched -> enriched.record();
            case Outcome.Refused refused ->
                throw new IllegalStateException("A rejected record was routed as enriched: " + refused);
        };
    }

    private static Rejected rejected(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.rejected();
            case Outcome.Enriched enriched ->
                throw new IllegalStateException("An enriched article was routed as rejected: " + enriched);
        };
    }
}
