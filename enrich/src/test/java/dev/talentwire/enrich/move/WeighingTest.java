package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);
    private static final String EXIT = "岚桥科技技术总监沈若清昨日宣布离职。";
    /** No word that the lexicon knows as one of moving says where she is now. */
    private static final String UNSAID = "岚桥科技技术总监沈若清昨日宣布离职。沈若清的名片上如今印着衡远生物。";

    @Test
    void a_move_has_its_odds_as_confidence() {
        assertThat(read(EXIT, 0.83, 0.01, 0.02)).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(Kind.DEPARTURE);
            assertThat(move.confidence()).isCloseTo(0.83, within(1e-9));
        });
    }

    @Test
    void a_move_that_is_next_to_impossible_is_dropped() {
        assertThat(read(EXIT, 0.01, 0.01, 0.01)).isEmpty();
    }

    @Test
    void a_likely_tie_that_no_rule_reads_is_added() {
        assertThat(read(UNSAID, 0.3, 0.3, 0.3)).noneMatch(move -> joins(move, "衡远生物"));

        assertThat(read(UNSAID, tie -> tie.company().name().equals("衡远生物") ? odds(0.1, 0.7, 0.1) : odds(0.6, 0.1, 0.1)))
                .anySatisfy(move -> assertThat(joins(move, "衡远生物")).isTrue());
    }

    @Test
    void the_first_move_of_an_article_must_be_surer_than_another() {
        String text = "沈若清的名片上印着衡远生物。她去年加入一家公司的董事会名单没有公布。";

        assertThat(read(text, 0.1, 0.5, 0.1)).noneMatch(Move::live);
        assertThat(read(text, 0.1, 0.8, 0.1)).anyMatch(move -> joins(move, "衡远生物"));
    }

    @Test
    void what_the_words_call_history_or_deny_is_not_added() {
        String history = "岚桥科技技术总监沈若清昨日宣布离职。早年沈若清曾在衡远生物。";

        assertThat(read(
                        history,
                        tie -> tie.company().name().equals("衡远生物") ? odds(0.9, 0.1, 0.1) : odds(0.6, 0.1, 0.1)))
                .noneMatch(move ->
                        move.live() && move.from() != null && move.from().name().equals("衡远生物"));
    }

    private static boolean joins(Move move, String company) {
        return move.live() && move.to() != null && move.to().name().equals(company);
    }

    private static Likelihood odds(double out, double in, double within) {
        return new Likelihood(out, in, within);
    }

    private static List<Move> read(String text, double out, double in, double within) {
        return read(text, tie -> odds(out, in, within));
    }

    private static List<Move> read(String text, Odds odds) {
        return READER.read(text, PUBLISHED, normal -> odds);
    }
}
