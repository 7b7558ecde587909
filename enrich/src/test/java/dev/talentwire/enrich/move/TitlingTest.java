package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.entity.PositionAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitlingTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);
    private static final Likelihood UNDECIDED = new Likelihood(0.2, 0.2, 0.2);
    private static final String EXIT = "岚桥科技技术总监沈若清昨日宣布离职。此前财务总监顾望舒刚刚到任。";

    @Test
    void a_title_that_no_rule_read_is_taken_when_it_is_likely() {
        String unread = "岚桥科技的沈若清昨日宣布离职,她管了三年的是市场,头衔一栏写着营销总监。";

        assertThat(posts(unread, title -> 0.1)).containsExactly("-");
        assertThat(posts(unread, title -> 0.4)).containsExactly("营销总监");
    }

    @Test
    void the_rules_title_stays_unless_it_is_doubted_and_another_is_much_likelier() {
        assertThat(posts(EXIT, title -> title.equals("技术总监") ? 0.4 : 0.9)).containsExactly("技术总监");
        assertThat(posts(EXIT, title -> title.equals("技术总监") ? 0.2 : 0.35)).containsExactly("技术总监");
        assertThat(posts(EXIT, title -> title.equals("技术总监") ? 0.2 : 0.9)).containsExactly("财务总监");
    }

    @Test
    void history_keeps_the_title_that_the_rules_read() {
        String history = "沈若清2011年从岚桥科技离职,当时她是技术总监。公司的财务总监是顾望舒。";

        List<Move> moves =
                READER.read(history, PUBLISHED, normal -> (tie, signs) -> UNDECIDED, (move, way, title, signs) -> 0.9);

        assertThat(moves).isNotEmpty().allMatch(Move::background).noneMatch(move -> "财务总监".equals(move.positionFrom()));
    }

    @Test
    void by_the_shipped_odds_a_list_shares_the_title_before_it() {
        List<Move> moves = shipped("岚桥科技公告,独立董事沈若清、顾望舒因个人原因辞职,辞职后不再担任公司任何职务。");

        assertThat(moves).extracting(move -> move.person().name()).contains("沈若清", "顾望舒");
        assertThat(moves).extracting(Move::positionFrom).containsOnly("独立董事");
    }

    @Test
    void by_the_shipped_odds_who_steps_in_gets_the_post_and_not_the_one_he_had() {
        List<Move> moves = shipped("岚桥科技总经理沈若清昨日离职,由副总经理顾望舒接任总经理。");

        assertThat(moves)
                .filteredOn(move -> move.person().name().equals("顾望舒"))
                .extracting(Move::positionTo)
                .containsExactly("总经理");
    }

    @Test
    void a_post_that_is_given_up_by_who_stays_is_not_one_that_is_taken() {
        List<Move> moves = READER.read(
                "沈若清辞去岚桥科技董事长职务,继续担任公司董事。",
                PUBLISHED,
                normal -> (tie, signs) -> UNDECIDED,
                (move, way, title, signs) -> 0.9);

        assertThat(moves).isNotEmpty().allSatisfy(move -> {
            assertThat(move.positionFrom()).isEqualTo("董事长");
            assertThat(move.positionTo()).isNotEqualTo("董事长");
        });
    }

    @Test
    void explain_says_which_title_was_put_right_and_how_sure_both_are() {
        List<String> notes = new ArrayList<>();
        READER.read(
                EXIT,
                PUBLISHED,
                normal -> (tie, signs) -> UNDECIDED,
                (move, way, title, signs) -> title.title().equals("技术总监") ? 0.2 : 0.9,
                (sentence, note) -> notes.add(note));

        assertThat(notes).anyMatch(note -> note.contains("leaves the post 财务总监 by its odds (90 %), not 技术总监 (20 %)"));
    }

    @Test
    void a_list_that_never_ends_offers_no_titles() {
        String endless = "岚桥科技总监沈若清离职、".repeat(5_000) + "公司没有回应";
        Set<String> asked = new HashSet<>();

        READER.read(endless, PUBLISHED, normal -> (tie, signs) -> UNDECIDED, (move, way, title, signs) -> {
            asked.add(title.title());
            return 0;
        });

        assertThat(asked).isEmpty();
    }

    @Test
    void no_name_enters_a_sign() {
        Set<String> seen = new HashSet<>();
        String unsaid = "沈若清的名片上印着岚桥科技首席科学家。" + EXIT;
        READER.read(
                unsaid,
                PUBLISHED,
                normal -> (tie, signs) -> new Likelihood(0.1, 0.9, 0.1),
                (move, way, title, signs) -> {
                    seen.addAll(signs.spelled());
                    return 0;
                });

        assertThat(seen).isNotEmpty().noneMatch(sign -> sign.contains("沈") || sign.contains("岚") || sign.contains("舒"));
    }

    private interface ByTitle {
        double odds(String title);
    }

    /** The posts that those who leave in a text give up, - for none, each title with odds of the caller's choice. */
    private static List<String> posts(String text, ByTitle odds) {
        TitleOdds titles = (Move move, Direction way, PositionAt title, Signs signs) -> odds.odds(title.title());
        return READER.read(text, PUBLISHED, normal -> (tie, signs) -> UNDECIDED, titles).stream()
                .filter(move -> move.kind() == Kind.DEPARTURE)
                .map(move -> move.positionFrom() == null ? "-" : move.positionFrom())
                .toList();
    }

    private static List<Move> shipped(String text) {
        TieOdds ties = TieOdds.load();
        return READER.read(text, PUBLISHED, normal -> ties, TitleOdds.load());
    }
}
