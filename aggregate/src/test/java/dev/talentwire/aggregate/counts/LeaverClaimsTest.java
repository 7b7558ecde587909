package dev.talentwire.aggregate.counts;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.claiming;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.ClaimCheck;
import dev.talentwire.schemas.EnrichedArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaverClaimsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final CompanyLedger NOTHING_FOUND =
            new CompanyLedger(new Series("星岚科技", false), List.of(), Set.of());

    private static Optional<ClaimCheck> largest(int window, EnrichedArticle... articles) {
        return new LeaverClaims(List.of(articles)).largest(NOTHING_FOUND, window, TODAY);
    }

    /** One article that claims several numbers. */
    private static EnrichedArticle together(EnrichedArticle... articles) {
        return EnrichedArticle.newBuilder(articles[0])
                .setClaims(Stream.of(articles)
                        .flatMap(one -> one.getClaims().stream())
                        .toList())
                .build();
    }

    private static EnrichedArticle claim(int count, String period) {
        return claiming(article("1", "2026-11-18"), "星岚科技", count, "高管离职", period);
    }

    @Test
    void aLargerNumberOfLastYearForComparisonDoesNotStandForThisYears() {
        EnrichedArticle compared = together(claim(7, "今年以来"), claim(12, "去年同期"), claim(30, "前年全年"));

        assertThat(largest(365, compared))
                .get()
                .extracting(ClaimCheck::getClaimed)
                .isEqualTo(7);
        assertThat(largest(30, compared))
                .get()
                .extracting(ClaimCheck::getClaimed)
                .isEqualTo(7);
    }

    @Test
    void aNumberOfLastYearAloneIsComparedWithLastYear() {
        assertThat(largest(30, claim(12, "去年")))
                .get()
                .extracting(ClaimCheck::getClaimed, ClaimCheck::getPeriod)
                .containsExactly(12, "去年");
    }
}
