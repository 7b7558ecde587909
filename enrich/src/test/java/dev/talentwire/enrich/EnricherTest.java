package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MoveReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {

    private static final Enricher ENRICHER = LoadedEnricher.ENRICHER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北屿半导体副总裁方予安9月8日离职。|DEPARTURE 方予安 北屿半导体 → -",
                "方予安从腾讯离职,加入百度。|DEPARTURE 方予安 腾讯 → 百度",
                "前谷歌工程师方予安加入百度。|JOIN 方予安 谷歌 → 百度",
                "百度任命副总裁方予安为首席财务官。|ROLE_CHANGE 方予安 百度 → 百度",
                "百度公告,方予安辞去总经理职务,继续担任董事长。|ROLE_CHANGE 方予安 百度 → 百度",
                "百度挖来腾讯的方予安。|JOIN 方予安 腾讯 → 百度",
                "百度董事长方予安被解聘。|DEPARTURE 方予安 百度 → -"
            })
    void a_construction_says_who_moved_between_whom(String text, String move) {
        assertThat(enrich(text).getReports()).extracting(EnricherTest::summary).contains(move);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "百度副总裁方予安9月8日离职。|CONFIRMED",
                "据媒体报道,百度副总裁方予安离职。|REPORTED",
                "网传百度副总裁方予安离职。|RUMOURED",
                "百度副总裁方予安将于明年1月1日离职。|PLANNED",
                "百度副总裁方予安没有离职。|NEGATED",
                "如果哪天做不好,百度副总裁方予安就辞职。|NEGATED",
                "百度副总裁方予安看不出要走的样子。|NEGATED"
            })
    void the_words_around_the_cue_say_how_sure_it_is(String text, String status) {
        assertThat(enrich(text).getReports())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.getStatus().name()).isEqualTo(status));
    }

    @Test
    void a_rumour_that_the_next_sentence_rejects_is_denied() {
        assertThat(enrich("网传百度副总裁方予安离职。百度回应称,消息不实。").getReports())
                .singleElement()
                .satisfies(move -> assertThat(move.getStatus().name()).isEqualTo("DENIED"));
    }

    @Test
    void everybody_in_a_list_leaves() {
        assertThat(enrich("前腾讯副总裁方予安、前百度总监阮清和均已离开。").getReports())
                .extracting(EnricherTest::summary)
                .containsExactly("DEPARTURE 方予安 腾讯 → -", "DEPARTURE 阮清和 百度 → -");
    }

    @Test
    void invented_names_do_not_move() {
        assertThat(enrich("方予安从腾讯离职。(方予安为化名)").getReports()).isEmpty();
    }

    @Test
    void mentions_point_into_the_body_as_written_even_behind_a_title() {
        Article article = article("標題在前", "騰訊副總裁方予安離職。");
        EnrichedArticle read = ENRICHER.enrich(article);
        assertThat(read.getMentions()).isNotEmpty();
        for (Mention mention : read.getMentions()) {
            assertThat(article.getText().substring(mention.getStart(), mention.getEnd()))
                    .isEqualTo(mention.getText());
        }
    }

    @Test
    void a_sentence_of_a_hundred_thousand_characters_is_read_to_its_end() {
        String text = "腾讯副总裁方予安离职,加入百度,".repeat(6_500);
        assertThat(ENRICHER.enrich(article(null, text)).getReports())
                .anySatisfy(move -> assertThat(move.getPerson().getName()).isEqualTo("方予安"));
    }

    @Test
    void an_explanation_names_what_fired() {
        assertThat(ENRICHER.explain(article(null, "百度副总裁方予安离职。")).render())
                .contains("person 方予安", "employer 百度", "离职", "DEPARTURE");
    }

    private static String summary(MoveReport move) {
        return move.getKind() + " " + move.getPerson().getName() + " " + name(move.getFrom()) + " → "
                + name(move.getTo());
    }

    private static String name(@Nullable Employer employer) {
        return employer == null ? "-" : employer.getName();
    }

    private static EnrichedArticle enrich(String text) {
        return ENRICHER.enrich(article(null, text));
    }

    private static Article article(@Nullable String title, String text) {
        return Article.newBuilder()
                .setId("a")
                .setUrl("https://news.example/a")
                .setSourceId("test")
                .setTitle(title)
                .setPublishedAt(Instant.parse("2026-09-10T04:00:00Z"))
                .setFetchedAt(Instant.parse("2026-09-10T05:00:00Z"))
                .setText(text)
                .build();
    }
}
