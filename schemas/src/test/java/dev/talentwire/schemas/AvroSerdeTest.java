package dev.talentwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private static final Topic<Article> ARTICLES =
            Topics.withPrefix(Topics.DEFAULT_PREFIX).articles();

    private static final Article ARTICLE = Article.newBuilder()
            .setId("https://news.example/1")
            .setUrl("https://news.example/1")
            .setSourceId("example")
            .setTitle("某公司换帅")
            .setPublishedAt(Instant.parse("2026-11-03T01:20:00Z"))
            .setPublishedPrecision(DatePrecision.DAY)
            .setPublishedOrigin(DateOrigin.FEED)
            .setFetchedAt(Instant.parse("2026-11-03T01:21:00Z"))
            .setLanguage("zh-Hans")
            .setText("正文。")
            .build();

    @Test
    void aRecordComesBackAsItWasWritten() {
        byte[] bytes = ARTICLES.values().serializer().serialize(ARTICLES.name(), ARTICLE);
        assertThat(ARTICLES.values().deserializer().deserialize(ARTICLES.name(), bytes))
                .isEqualTo(ARTICLE);
    }

    @Test
    void theHeaderIsAZeroByteAndTheIdOfTheReleasedSchema() {
        byte[] bytes = ARTICLES.values().serializer().serialize(ARTICLES.name(), ARTICLE);
        assertThat(bytes[0]).isZero();
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        assertThat(BuiltInSchemaIds.instance().schemaOf(id)).isEqualTo(Article.getClassSchema());
    }

    @Test
    void tombstonesStayTombstones() {
        assertThat(ARTICLES.values().serializer().serialize(ARTICLES.name(), null))
                .isNull();
        assertThat(ARTICLES.values().deserializer().deserialize(ARTICLES.name(), null))
                .isNull();
    }

    @Test
    void bytesOfAnotherFormatAreRefusedWithTheirTopic() {
        assertThatThrownBy(() -> ARTICLES.values().deserializer().deserialize(ARTICLES.name(), new byte[] {123, 34}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("talentwire.articles")
                .hasMessageContaining("Confluent wire format");
    }

    @Test
    void anUnknownIdSaysWhatToDo() {
        byte[] bytes = {0, 0, 0, 0, 7, 1, 2};
        assertThatThrownBy(() -> ARTICLES.values().deserializer().deserialize(ARTICLES.name(), bytes))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("Schema id 7");
    }

    @Test
    void aCutRecordIsRefused() {
        byte[] bytes = ARTICLES.values().serializer().serialize(ARTICLES.name(), ARTICLE);
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> ARTICLES.values().deserializer().deserialize(ARTICLES.name(), cut))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("cannot be decoded");
    }
}
