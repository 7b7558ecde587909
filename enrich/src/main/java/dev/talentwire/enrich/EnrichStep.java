package dev.talentwire.enrich;

import dev.talentwire.enrich.EnrichTopology.Outcome;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.Rejections.Origin;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one record, reads the article in it and writes down what it says. Whatever goes wrong becomes a rejection: one bad article
 * must not stop the others. That the result fits Kafka is found out here, because a failed send spoils the whole transaction, and the
 * application would come back to the same article for ever.
 */
final class EnrichStep extends ContextualFixedKeyProcessor<String, byte @Nullable [], Outcome> {

    private static final Duration LOOK_AT_THE_LEXICON = Duration.ofSeconds(10);

    private final Topics topics;
    private final Deserializer<Article> articles;
    private final Serializer<EnrichedArticle> results;
    private final Predicate<Article> wanted;
    private final Function<Article, EnrichedArticle> reader;
    private final Runnable refresh;
    private final Rejections rejections;

    /** @param refresh called every ten seconds, so that the reader may look whether its lexicon was changed */
    EnrichStep(
            Topics topics,
            Predicate<Article> wanted,
            Function<Article, EnrichedArticle> reader,
            Runnable refresh,
            InstantSource clock) {
        this.topics = topics;
        this.wanted = wanted;
        this.articles = topics.articles().values().deserializer();
        this.results = topics.enrichedArticles().values().serializer();
        this.reader = reader;
        this.refresh = refresh;
        this.rejections = new Rejections("enrich", clock);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Outcome> context) {
        super.init(context);
        context.schedule(LOOK_AT_THE_LEXICON, PunctuationType.WALL_CLOCK_TIME, now -> refresh.run());
    }

    @Override
    public void process(FixedKeyRecord<String, byte @Nullable []> record) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        outcome(value).ifPresent(outcome -> context().forward(record.withValue(outcome)));
    }

    /** Empty for an article that is not wanted. */
    private Optional<Outcome> outcome(byte[] value) {
        Article article;
        try {
            article = articles.deserialize(topics.articles().name(), value);
        } catch (SerializationException e) {
            return Optional.of(new Outcome.Refused(rejections.of(Rejections.UNDECODABLE, e, origin(), value)));
        }
        return wanted.test(article) ? Optional.of(outcome(article, value)) : Optional.empty();
    }

    private Outcome outcome(Article article, byte[] value) {
        try {
            return fitting(results.serialize(topics.enrichedArticles().name(), reader.apply(article)), value);
        } catch (SchemaRegistryException e) {
            // The registry's fault, not the article's: whoever runs this tries again.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Refused(rejections.of(Rejections.BUG, e, origin(), value));
        }
    }

    private Outcome fitting(byte[] result, byte[] value) {
        if (result.length <= Topic.LONGEST_VALUE) {
            return new Outcome.Enriched(result);
        }
        String detail = "What the article says takes " + result.length + " bytes, and a record holds "
                + Topic.LONGEST_VALUE + ". A page that is a list of many articles is often the cause.";
        return new Outcome.Refused(rejections.of(Rejections.TOO_LONG, detail, origin(), value));
    }

    private @Nullable Origin origin() {
        return context()
                .recordMetadata()
                .map(from -> new Origin(from.topic(), from.partition(), from.offset()))
                .orElse(null);
    }
}
