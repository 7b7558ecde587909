package dev.talentwire.enrich.sentiment;

import static dev.talentwire.schemas.SentimentLabel.NEGATIVE;
import static dev.talentwire.schemas.SentimentLabel.NEUTRAL;
import static dev.talentwire.schemas.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.enrich.lexicon.LexiconException;
import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentJudgeTest {

    private static final String A = "云岭科技";
    private static final String B = "拓海汽车";
    private static final SentimentJudge JUDGE = SentimentJudge.load(null);

    @Test
    void the_one_who_is_sued_suffers_and_the_one_who_sues_does_not() {
        assertThat(label(A, "云岭科技起诉拓海汽车。")).isEqualTo(NEUTRAL);
        assertThat(label(B, "云岭科技起诉拓海汽车。")).isEqualTo(NEGATIVE);
    }

    @Test
    void the_passive_turns_the_roles_round() {
        assertThat(label(A, "云岭科技被拓海汽车起诉。")).isEqualTo(NEGATIVE);
        assertThat(label(B, "云岭科技被拓海汽车起诉。")).isEqualTo(NEUTRAL);
    }

    @Test
    void what_is_denied_does_not_count() {
        assertThat(label(A, "云岭科技大规模裁员。")).isEqualTo(NEGATIVE);
        assertThat(label(A, "云岭科技否认裁员。")).isEqualTo(NEUTRAL);
    }

    @Test
    void a_denial_answers_the_sentence_before_it() {
        assertThat(label(A, "网传云岭科技资金链断裂。公司回应称，消息不实。")).isEqualTo(NEUTRAL);
    }

    @Test
    void what_stands_behind_a_but_outweighs_what_stands_before() {
        assertThat(label(A, "虽然营收增长,但云岭科技陷入巨亏。")).isEqualTo(NEGATIVE);
        assertThat(label(A, "虽然仍在亏损,但云岭科技订单创下新高,股价大涨。")).isEqualTo(POSITIVE);
    }

    @Test
    void a_negation_turns_good_news_into_bad_and_bad_news_into_none() {
        assertThat(label(A, "云岭科技的利润没有增长。")).isEqualTo(NEGATIVE);
        assertThat(label(A, "云岭科技没有裁员。")).isEqualTo(NEUTRAL);
    }

    @Test
    void a_question_and_a_purpose_state_nothing() {
        assertThat(label(A, "云岭科技会破产吗?")).isEqualTo(NEUTRAL);
        assertThat(label(A, "为了防止核心员工离职,云岭科技发了期权。")).isEqualTo(NEUTRAL);
    }

    @Test
    void less_of_a_burden_is_good() {
        assertThat(label(A, "云岭科技的负债下降。")).isEqualTo(POSITIVE);
        assertThat(label(A, "云岭科技的销量下降。")).isEqualTo(NEGATIVE);
    }

    @Test
    void a_clause_without_a_company_speaks_of_the_one_before() {
        assertThat(label(A, "云岭科技今日公布年报。净利润大跌,市值蒸发百亿。")).isEqualTo(NEGATIVE);
    }

    @Test
    void several_key_people_leaving_is_bad_news_and_retirement_is_none() {
        assertThat(label(A, "云岭科技三名联合创始人相继离职。")).isEqualTo(NEGATIVE);
        assertThat(label(A, "云岭科技董事长因到龄退休,辞去职务。")).isEqualTo(NEUTRAL);
    }

    @Test
    void whoever_wins_people_over_gains_and_their_old_employer_loses() {
        String text = "云岭科技从拓海汽车挖来首席架构师。";

        assertThat(label(A, text)).isEqualTo(POSITIVE);
        assertThat(label(B, text)).isEqualTo(NEGATIVE);
    }

    @Test
    void a_company_that_is_only_named_is_neutral() {
        Judgement judgement = judge("云岭科技和拓海汽车出席了论坛。");

        assertThat(judgement.companies()).containsOnlyKeys(A, B);
        assertThat(judgement.companies().values())
                .extracting(Sentiment::getLabel)
                .containsOnly(NEUTRAL);
        assertThat(judgement.effects()).isEmpty();
    }

    @Test
    void an_article_without_companies_still_has_a_tone() {
        assertThat(judge("行业巨亏,多家工厂停产,工人失业。").document().getLabel()).isEqualTo(NEGATIVE);
        assertThat(judge("").document().getLabel()).isEqualTo(NEUTRAL);
    }

    @Test
    void scores_stay_between_minus_one_and_one() {
        Judgement judgement = judge("云岭科技破产,跑路,造假,爆雷,巨亏。".repeat(200));

        assertThat(toward(A, judgement).getScore()).isBetween(-1.0, -0.9);
        assertThat(judgement.document().getScore()).isBetween(-1.0, -0.9);
    }

    @Test
    void the_grounds_point_to_the_word_that_tells_it() {
        String text = "云岭科技宣布破产。";

        assertThat(judge(text).effects()).singleElement().satisfies(effect -> {
            assertThat(effect.company()).isEqualTo(A);
            assertThat(text.substring(effect.start(), effect.end())).isEqualTo("破产");
        });
    }

    @Test
    void a_sentence_without_an_end_is_read_in_pieces_of_bounded_size() {
        // Given a sentence of 100,000 characters, with and without commas
        for (String text : List.of("云岭科技没有不裁员的从被把对".repeat(7_000), "云岭科技,没有裁员,".repeat(10_000))) {
            // When it is cut into clauses
            List<Clause> clauses = Clause.of(text);

            // Then no clause is long and no sentence has many: what is looked at around a word costs constant time
            assertThat(clauses)
                    .allSatisfy(
                            clause -> assertThat(clause.end() - clause.start()).isLessThanOrEqualTo(300));
            Map<Integer, Long> perSentence =
                    clauses.stream().collect(Collectors.groupingBy(Clause::sentence, Collectors.counting()));
            assertThat(perSentence.values())
                    .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(40));
        }
    }

    @Test
    void what_leaves_a_place_leaves_no_employer() {
        assertThat(toward(A, judge("云岭科技的目标是让模型离开机房。")).getScore()).isZero();
        assertThat(label(A, "云岭科技首席科学家离开公司,多名核心员工出走。")).isEqualTo(NEGATIVE);
    }

    @Test
    void a_rival_that_somebody_goes_to_is_not_whom_the_next_clause_speaks_of() {
        Judgement judgement = judge("云岭科技首席科学家跳槽到对手拓海汽车,财务长、人事长接连请辞。");

        assertThat(toward(A, judgement).getLabel()).isEqualTo(NEGATIVE);
        assertThat(toward(B, judgement).getLabel()).isNotEqualTo(NEGATIVE);
    }

    @Test
    void an_operator_adds_and_corrects_words(@TempDir Path operator) throws IOException {
        Files.writeString(operator.resolve("sentiment-events.tsv"), "被狗咬\tevent\t-0.9\t0\n破产\tevent\t0.9\t0\n");

        SentimentJudge judge = SentimentJudge.load(operator);

        assertThat(label(judge, A, "云岭科技被狗咬。")).isEqualTo(NEGATIVE);
        assertThat(label(judge, A, "云岭科技破产。")).isEqualTo(POSITIVE);
    }

    @Test
    void every_unreadable_row_is_reported_with_its_file_and_line(@TempDir Path operator) throws IOException {
        Files.writeString(operator.resolve("sentiment-events.tsv"), "# head\n破产\tevent\t-2\t0\n");
        Files.writeString(operator.resolve("sentiment-modifiers.tsv"), "不\tnegatoin\n");

        assertThatThrownBy(() -> SentimentJudge.load(operator))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("sentiment-events.tsv:2: a weight must lie between -1 and 1, not -2")
                .hasMessageContaining("sentiment-modifiers.tsv:1: kind must be one of negation, undo");
    }

    private static SentimentLabel label(String company, String text) {
        return label(JUDGE, company, text);
    }

    private static SentimentLabel label(SentimentJudge judge, String company, String text) {
        return toward(company, judge.judge(text, mentions(text))).getLabel();
    }

    private static Sentiment toward(String company, Judgement judgement) {
        return Objects.requireNonNull(judgement.companies().get(company), company);
    }

    private static Judgement judge(String text) {
        return JUDGE.judge(text, mentions(text));
    }

    private static List<CompanyMention> mentions(String text) {
        List<CompanyMention> mentions = new ArrayList<>();
        for (String company : List.of(A, B)) {
            for (int at = text.indexOf(company); at >= 0; at = text.indexOf(company, at + 1)) {
                mentions.add(new CompanyMention(company, at, at + company.length()));
            }
        }
        return mentions;
    }
}
