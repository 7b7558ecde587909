package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Title, author, date, language and address of the gold pages, from JSON-LD whole and broken, meta elements, microdata and datelines. */
final class MetadataScoreTest {

    static Stream<GoldPage> pages() {
        return Stream.of("zh", "zh-heldback", "west", "west-heldback").flatMap(folder -> GoldPage.of(folder).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isWhatTheGoldSays(GoldPage page) {
        // Given a page, when it is read
        PageReading reading = PageReader.read(page.html(), page.url());

        // Then each fact that it gives away is right
        assertThat(reading).isInstanceOf(ArticlePage.class);
        var article = (ArticlePage) reading;
        ZoneId zone = article.language().startsWith("zh") ? ZoneId.of("Asia/Shanghai") : ZoneOffset.UTC;
        Map<String, String> found = Map.of(
                "title",
                article.title().orElse("-"),
                "author",
                article.author().orElse("-"),
                "language",
                article.language(),
                "canonical",
                article.canonical().toString(),
                "published",
                article.published()
                        .map(date -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                date.at().atZone(zone)))
                        .orElse("-"));
        found.forEach((name, value) -> {
            String gold = page.fact(name);
            if (!gold.equals("?")) {
                assertThat(value).as(name).startsWith(gold);
                assertThat(article.origins()).containsKey(name);
            }
        });
        assertThat(found.get("title")).isEqualTo(page.fact("title"));
    }
}
