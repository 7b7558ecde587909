package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pages that the server gives as if they were articles. */
final class StubPagesTest {

    private static final URI URL = URI.create("https://www.example.com/a/1.html");
    private static final String LONG =
            ("<p>The ship left the harbour on a grey morning, with eleven people on board, and nobody waved. "
                            + "Page not found is what the machine said, and one had to subscribe to continue reading the charts.</p>")
                    .repeat(6);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "stubs.tsv", delimiter = '\t', maxCharsPerColumn = 4000, quoteCharacter = '\0')
    void areRecognisedByWhatTheySay(String what, String title, String body) {
        // Given a page
        String html =
                "<html><head><title>" + title + "</title></head><body>" + body.replace("LONG", LONG) + "</body></html>";

        // When it is read
        PageReading reading = PageReader.read(html, URL);

        // Then it is an article, or the stub that it is
        String found = switch (reading) {
            case ArticlePage article -> "article";
            case NoArticle none -> none.reason();
        };
        assertThat(found).isEqualTo(what);
    }
}
