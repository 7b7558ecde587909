package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the body of an article is found, beside what else one could use. The held-back pages were written before tuning and not tuned
 * on; the wild ones were written by hand, one template each, after the ways in which real sites build their pages.
 */
final class ExtractionScoreTest {

    private static final double CLEARLY_BETTER = 0.02;

    @ParameterizedTest
    @CsvSource({
        "zh, 0.96",
        "zh-heldback, 0.96",
        "west, 0.96",
        "west-heldback, 0.96",
        "wild-zh, 0.98",
        "wild-en, 0.98",
        "wild-heldback, 0.95",
        "wild-third, 0.96",
        "wild-fourth, 0.98",
        "wild-fifth, 0.97",
        "wild-sixth, 0.98"
    })
    void findsTheTextBetterThanPlainTextAndReadability(String folder, double floor) {
        // Given pages with gold text
        List<GoldPage> pages = GoldPage.of(folder);

        // When each reader reads them all
        double ours = mean(folder, "talentwire", pages, ExtractionScoreTest::ours);
        double plain = mean(
                folder, "jsoup text()", pages, page -> Jsoup.parse(page.html()).text());
        double readability = mean(folder, "readability4j", pages, ExtractionScoreTest::readability);

        // Then ours is good, and better
        assertThat(ours)
                .isGreaterThanOrEqualTo(floor)
                .isGreaterThan(plain + CLEARLY_BETTER)
                .isGreaterThanOrEqualTo(readability);
    }

    private static String ours(GoldPage page) {
        return PageReader.read(page.html(), page.url()) instanceof ArticlePage article ? article.text() : "";
    }

    private static String readability(GoldPage page) {
        return Optional.ofNullable(
                        new Readability4J(page.fact("url"), page.html()).parse().getTextContent())
                .orElse("");
    }

    private static double mean(String folder, String reader, List<GoldPage> pages, Function<GoldPage, String> read) {
        List<String> weak = new ArrayList<>();
        double sum = 0;
        for (GoldPage page : pages) {
            double score = page.score(read);
            sum += score;
            if (score < 0.96) {
                weak.add(String.format(Locale.ROOT, "%s %.3f", page.name(), score));
            }
        }
        double mean = sum / pages.size();
        System.out.println(String.format(
                Locale.ROOT,
                "%-14s %-13s F1 %.4f on %d pages; below 0.96: %s",
                folder,
                reader,
                mean,
                pages.size(),
                weak));
        return mean;
    }
}
