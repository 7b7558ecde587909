package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MentionType;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {

    private static final Instant NOW = Instant.parse("2026-09-10T04:00:00Z");

    private final Topics topics = Topics.withPrefix("test.");
    private final TopologyTestDriver driver = new TopologyTestDriver(
            EnrichTopology.build(topics, LoadedEnricher.ENRICHER, InstantSource.fixed(NOW)), configuration());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void an_article_comes_out_enriched_under_its_own_key() {
        driver.createInputTopic(
                        topics.articles().name(),
                        Serdes.String().serializer(),
                        topics.articles().values().serializer())
                .pipeInput("a1", article("a1", "北屿半导体副总裁方予安9月8日离职。"));

        List<KeyValue<String, EnrichedArticle>> out = driver.createOutputTopic(
                        topics.enrichedArticles().name(),
                        Serdes.String().deserializer(),
                        topics.enrichedArticles().values().deserializer())
                .readKeyValuesToList();

        assertThat(out).singleElement().satisfies(record -> {
            assertThat(record.key).isEqualTo("a1");
            assertThat(record.value.getReports()).singleElement().satisfies(move -> {
                assertThat(move.getKind()).isEqualTo(MoveKind.DEPARTURE);
                assertThat(move.getPerson().getName()).isEqualTo("方予安");
            });
        });
    }

    @Test
    void bytes_that_are_no_article_are_rejected_whole_and_the_next_article_is_read() {
        byte[] garbage = "not avro".getBytes(StandardCharsets.UTF_8);
        var raw = driver.createInputTopic(
                topics.articles().name(),
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer());
        raw.pipeInput("bad", garbage);
        raw.pipeInput(
                "good",
                topics.articles()
                        .values()
                        .serializer()
                        .serialize(topics.articles().name(), article("good", "今天天气很好。")));

        List<KeyValue<String, Rejected>> rejected = driver.createOutputTopic(
                        topics.rejected().name(),
                        Serdes.String().deserializer(),
                        topics.rejected().values().deserializer())
                .readKeyValuesToList();

        assertThat(rejected).singleElement().satisfies(record -> {
            assertThat(record.key).isEqualTo("bad");
            assertThat(record.value.getReason()).isEqualTo("undecodable");
            assertThat(record.value.getSourceTopic())
                    .isEqualTo(topics.articles().name());
            assertThat(record.value.getRejectedAt()).isEqualTo(NOW);
            assertThat(record.value.getPayload().array()).isEqualTo(garbage);
        });
        assertThat(driver.createOutputTopic(
                                topics.enrichedArticles().name(),
                                Serdes.String().deserializer(),
                                topics.enrichedArticles().values().deserializer())
                        .readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("good");
    }

    @Test
    void no_article_is_rejected_because_the_schema_registry_is_away() {
        // Given a registry that does not answer when a result is written
        try (var other = new TopologyTestDriver(
                EnrichTopology.build(
                        topics,
                        article -> true,
                        article -> {
                            throw new SchemaRegistryException("does not answer", null);
                        },
                        () -> {},
                        InstantSource.fixed(NOW)),
                configuration())) {
            var articles = other.createInputTopic(
                    topics.articles().name(),
                    Serdes.String().serializer(),
                    topics.articles().values().serializer());

            // When, then the failure goes to whoever runs the topology
            assertThatThrownBy(() -> articles.pipeInput("good", article("good", "今天天气很好。")))
                    .hasRootCauseInstanceOf(SchemaRegistryException.class);
            assertThat(other.createOutputTopic(
                                    topics.rejected().name(),
                                    Serdes.String().deserializer(),
                                    topics.rejected().values().deserializer())
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void an_article_of_which_too_much_is_said_for_a_record_is_rejected_and_the_next_one_is_read() {
        // Given a reader that has more to say of "list" than a record holds
        Mention mention = new Mention(MentionType.PERSON, 0, 3, "方予安", "方予安", "方予安");
        try (var other = new TopologyTestDriver(
                EnrichTopology.build(
                        topics,
                        article -> true,
                        article -> EnrichedArticle.newBuilder(LoadedEnricher.ENRICHER.enrich(article))
                                .setMentions(Collections.nCopies(article.getId().equals("list") ? 50_000 : 1, mention))
                                .build(),
                        () -> {},
                        InstantSource.fixed(NOW)),
                configuration())) {
            // When
            other.createInputTopic(
                            topics.articles().name(),
                            Serdes.String().serializer(),
                            topics.articles().values().serializer())
                    .pipeKeyValueList(List.of(
                            KeyValue.pair("list", article("list", "名单。")),
                            KeyValue.pair("good", article("good", "今天天气很好。"))));

            // Then
            assertThat(other.createOutputTopic(
                                    topics.rejected().name(),
                                    Serdes.String().deserializer(),
                                    topics.rejected().values().deserializer())
                            .readKeyValuesToList())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.key).isEqualTo("list");
                        assertThat(record.value.getReason()).isEqualTo("too-long");
                        assertThat(record.value.getPayload()).isNotNull();
                    });
            assertThat(other.createOutputTopic(
                                    topics.enrichedArticles().name(),
                                    Serdes.String().deserializer(),
                                    topics.enrichedArticles().values().deserializer())
                            .readKeyValuesToList())
                    .extracting(record -> record.key)
                    .containsExactly("good");
        }
    }

    private static Article article(String id, String text) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://news.example/" + id)
                .setSourceId("test")
                .setFetchedAt(NOW)
                .setText(text)
                .build();
    }

    private static Properties configuration() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        return properties;
    }
}
