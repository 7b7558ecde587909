package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Title, author, date, language and address of the gold pages, from JSON-LD whole and broken, meta elements, microdata and datelines. */
final class MetadataScoreTest {

    static Stream<GoldPage> pages() {
        return Stream.of(
                        "zh",
                        "zh-heldback",
                        "west",
                        "west-heldback",
                        "wild-zh",
                        "wild-en",
                        "wild-heldback",
                        "wild-fourth",
                        "wild-sixth")
                .flatMap(folder -> GoldPage.of(folder).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isWhatTheGoldSays(GoldPage page) {
        // Given a page, when it is read
        PageReading reading = PageReader.read(page.html(), page.url());

        // Then each fact that it gives away is right
        assertThat(reading).isInstanceOf(ArticlePage.class);
        var article = (ArticlePage) reading;
        Map<String, String> found = PageFacts.of(article);
        assertThat(PageFacts.differences(page, reading)).isEmpty();
        assertThat(found.keySet()).allSatisfy(name -> {
            if (!page.fact(name).equals("?")) {
                assertThat(article.origins()).containsKey(name);
            }
        });
        assertThat(found.get("title")).isEqualTo(page.fact("title"));
    }
}
