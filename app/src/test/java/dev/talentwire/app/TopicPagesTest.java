package dev.talentwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.AvroSerde;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
}
