package dev.talentwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.schemas.AvroSerde;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic has a page that says what a subscriber can count on. */
class TopicPagesTest {

    private static final Path PAGES = Path.of(System.getProperty("talentwire.home", ".."), "docs", "topics");

    static Stream<Topic<?>> topics() {
        return Topics.withPrefix("").all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicHasAPageWithKeyOrderRetentionAndWaysToReadIt(Topic<?> topic) throws IOException {
        String page = Files.readString(PAGES.resolve(topic.name() + ".md"));

        assertThat(page)
                .contains(
                        "| key |",
                        "| ordering |",
                        "| retention |",
                        "| guarantees |",
                        "| evolution |",
                        "kcat",
                        "KafkaConsumer")
                .contains("cleanup.policy=" + topic.cleanup().configuration().get("cleanup.policy"));
        assertThat(topic.values())
                .isInstanceOfSatisfying(
                        AvroSerde.class,
                        serde -> assertThat(page).contains("`" + serde.schema().getName() + "`"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void itsPageShowsARecordWithAllFieldsOfTheSchemaAndNoOthers(Topic<?> topic) throws IOException {
        String page = Files.readString(PAGES.resolve(topic.name() + ".md"));
        Matcher shown = Pattern.compile("(?s)```json\\n(.*?)\\n```").matcher(page);

        assertThat(shown.find()).as("a record on the page of " + topic.name()).isTrue();
        assertThat(new ObjectMapper().readTree(shown.group(1)).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(((AvroSerde<?>) topic.values())
                        .schema().getFields().stream().map(Schema.Field::name).toList());
    }
}
