package dev.talentwire.enrich;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Decodes one record and reads the article in it. Whatever goes wrong becomes a rejection: one bad article must not stop the others. */
final class EnrichStep extends ContextualFixedKeyProcessor<String, byte @Nullable [], EnrichTopology.Outcome> {

    private final Deserializer<Article> articles;
    private static final Duration LOOK_AT_THE_LEXICON = Duration.ofSeconds(10);

    private final CurrentEnricher enricher;
    private final String topic;
    private final InstantSource clock;

    EnrichStep(Topics topics, CurrentEnricher enricher, InstantSource clock) {
        topic = topics.articles().name();
        articles = topics.articles().values().deserializer();
        this.enricher = enricher;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, EnrichTopology.Outcome> context) {
        super.init(context);
        context.schedule(LOOK_AT_THE_LEXICON, PunctuationType.WALL_CLOCK_TIME, now -> enricher.refresh());
    }

    @Override
    public void process(FixedKeyRecord<String, byte @Nullable []> record) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        context().forward(record.withValue(outcome(value)));
    }

    private EnrichTopology.Outcome outcome(byte[] value) {
        Article article;
        try {
            article = articles.deserialize(topic, value);
        } catch (SerializationException e) {
            return refuse("undecodable", e, value);
        }
        try {
            return new EnrichTopology.Outcome.Enriched(enricher.get().enrich(article));
        } catch (RuntimeException | StackOverflowError e) {
            return refuse("bug", e, value);
        }
    }

    private EnrichTopology.Outcome refuse(String reason, Throwable cause, byte[] value) {
        RecordMetadata from = context().recordMetadata().orElse(null);
        return new EnrichTopology.Outcome.Refused(Rejected.newBuilder()
                .setStage("enrich")
                .setReason(reason)
                .setDetail(cause.toString())
                .setSourceTopic(from == null ? null : from.topic())
                .setSourcePartition(from == null ? null : from.partition())
                .setSourceOffset(from == null ? null : from.offset())
                .setRejectedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setPayload(ByteBuffer.wrap(value))
                .build());
    }
}
