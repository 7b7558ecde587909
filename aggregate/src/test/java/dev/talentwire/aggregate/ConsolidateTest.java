package dev.talentwire.aggregate;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.aggregate.moves.ConsolidationSettings;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.Topics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class ConsolidateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Topics topics = Topics.withPrefix("t.");
    private final Step step = new Step();

    @Test
    void aReportIsNotRejectedBecauseTheSchemaRegistryIsAway() {
        // Given reports that cannot be read because the registry is away
        Consolidate consolidating =
                consolidating(() -> new SchemaRegistryException("the registry does not answer", null));

        // When one comes, then the step gives up
        assertThatThrownBy(() -> consolidating.process(report())).isInstanceOf(SchemaRegistryException.class);
        assertThat(step.outcomes(Outcome.class)).isEmpty();
    }

    @Test
    void aReportOnWhichOurArithmeticFailsIsRejectedWholeAndNotKept() {
        // Given
        Consolidate consolidating = consolidating(() -> new ArithmeticException("no such day"));

        // When
        consolidating.process(report());

        // Then
        assertThat(step.outcomes(Outcome.class)).singleElement().satisfies(outcome -> {
            var rejected = ((Outcome.Refused) outcome).rejected();
            assertThat(rejected.getReason()).isEqualTo("bug");
            assertThat(rejected.getDetail()).contains("no such day");
            assertThat(rejected.getPayload()).isNotNull();
        });
        assertThat(step.entries(Consolidate.ARTICLES)).isEmpty();
    }

    /** One whose kept reports cannot be read. */
    private Consolidate consolidating(Supplier<RuntimeException> failure) {
        step.store(
                Consolidate.ARTICLES,
                Serdes.serdeFrom(topics.enrichedArticles().values().serializer(), (topic, bytes) -> {
                    if (bytes == null) {
                        return null;
                    }
                    throw failure.get();
                }));
        step.store(Consolidate.MOVES, topics.talentMoves().values());
        var consolidating =
                new Consolidate(topics.enrichedArticles(), ConsolidationSettings.defaults(), InstantSource.fixed(NOW));
        consolidating.init(step.context());
        return consolidating;
    }

    private static Record<String, EnrichedArticle> report() {
        return new Record<>("邓临舟", article("1", "2026-11-10", left("邓临舟", "云岫").build()), NOW.toEpochMilli());
    }
}
