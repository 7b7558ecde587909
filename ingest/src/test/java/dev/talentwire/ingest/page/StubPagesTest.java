package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that the server gives as if they were articles. */
final class StubPagesTest {

    private static final URI URL = URI.create("https://www.example.com/a/1.html");

    static Stream<StubRow> table() {
        return StubRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void areRecognisedByWhatTheySay(StubRow row) {
        // Given a page, when it is read
        PageReading reading = PageReader.read(row.html(), URL);

        // Then it is an article, or the stub that it is
        String found = switch (reading) {
            case ArticlePage article -> "article";
            case NoArticle none -> none.reason();
        };
        assertThat(found).isEqualTo(row.what());
    }
}
