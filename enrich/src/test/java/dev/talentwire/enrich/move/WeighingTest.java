package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.talentwire.enrich.entity.CompanyAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeighingTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);
    private static final String EXIT = "岚桥科技技术总监沈若清昨日宣布离职。";
    private static final String SWITCH = "岚桥科技技术总监沈若清昨日宣布离职,加入衡远生物出任首席科学家。";
    private static final Likelihood UNDECIDED = new Likelihood(0.2, 0.2, 0.2);

    @Test
    void a_move_that_stays_is_surer_than_its_tie() {
        assertThat(read(EXIT, tie -> new Likelihood(0.83, 0.01, 0.02)))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.kind()).isEqualTo(Kind.DEPARTURE);
                    assertThat(move.confidence()).isCloseTo(0.932, within(1e-3));
                });
    }

    @Test
    void a_move_that_is_next_to_impossible_is_dropped() {
        assertThat(read(EXIT, tie -> new Likelihood(0.01, 0.01, 0.01))).isEmpty();
    }

    @Test
    void an_end_that_is_next_to_impossible_takes_its_post_with_it() {
        assertThat(read(SWITCH, tie -> UNDECIDED)).anySatisfy(move -> {
            assertThat(named(move.from(), "岚桥科技")).isTrue();
            assertThat(named(move.to(), "衡远生物")).isTrue();
        });

        assertThat(read(SWITCH, tie -> tie.company().name().equals("岚桥科技") ? odds(0.6, 0.01) : odds(0.02, 0.01)))
                .singleElement()
                .satisfies(move -> {
                    assertThat(named(move.from(), "岚桥科技")).isTrue();
                    assertThat(move.to()).isNull();
                    assertThat(move.positionTo()).isNull();
                });
    }

    @Test
    void a_founding_without_the_house_that_is_founded_is_an_exit() {
        String text = "岚桥科技技术总监沈若清昨日宣布离职,创办了衡远生物。";

        assertThat(read(text, tie -> tie.company().name().equals("岚桥科技") ? odds(0.7, 0.01) : odds(0.02, 0.01)))
                .noneMatch(move -> move.kind() == Kind.FOUNDING)
                .anyMatch(move -> move.kind() == Kind.DEPARTURE && named(move.from(), "岚桥科技"));
    }

    @Test
    void a_likely_tie_that_no_rule_reads_is_added() {
        String unsaid = EXIT + "沈若清的名片上如今印着衡远生物。";

        assertThat(read(unsaid, tie -> UNDECIDED)).noneMatch(move -> named(move.to(), "衡远生物"));
        assertThat(read(unsaid, tie -> tie.company().name().equals("衡远生物") ? odds(0.1, 0.7) : odds(0.6, 0.1)))
                .anyMatch(move -> move.live() && named(move.to(), "衡远生物"));
    }

    @Test
    void of_two_employers_that_somebody_may_leave_the_likelier_is_believed() {
        String text = EXIT + "沈若清的名片上印着衡远生物。";

        assertThat(read(text, tie -> odds(tie.company().name().equals("衡远生物") ? 0.8 : 0.4, 0.1)))
                .filteredOn(Move::live)
                .singleElement()
                .satisfies(move -> assertThat(named(move.from(), "衡远生物")).isTrue());
        assertThat(read(text, tie -> odds(tie.company().name().equals("衡远生物") ? 0.4 : 0.8, 0.1)))
                .filteredOn(Move::live)
                .singleElement()
                .satisfies(move -> assertThat(named(move.from(), "岚桥科技")).isTrue());
    }

    @Test
    void the_employer_that_a_sentence_says_to_be_left_is_not_outdone_by_another_of_its_employers() {
        String text = "衡远生物元老沈若清昨日从岚桥科技离职。";

        assertThat(read(text, tie -> odds(tie.company().name().equals("衡远生物") ? 0.8 : 0.4, 0.1)))
                .anyMatch(move -> move.live() && named(move.from(), "岚桥科技"));
        assertThat(read(
                        text.replace("从岚桥科技", "在岚桥科技楼下宣布"),
                        tie -> odds(tie.company().name().equals("衡远生物") ? 0.8 : 0.4, 0.1)))
                .noneMatch(move -> move.live() && named(move.from(), "岚桥科技"));
    }

    @Test
    void what_a_sentence_says_in_words_of_their_own_stays_beside_what_is_likelier() {
        String text = "岚桥科技公告,独立董事沈若清辞任;衡远生物公告,独立董事沈若清辞任。";

        assertThat(read(text, tie -> odds(tie.company().name().equals("衡远生物") ? 0.8 : 0.4, 0.1)))
                .filteredOn(Move::live)
                .hasSize(2);
    }

    @Test
    void an_employer_whose_name_holds_another_is_not_that_one() {
        String text = "京东方技术总监沈若清昨日离开京东方,加入京东。";

        assertThat(read(text, tie -> tie.company().name().equals("京东") ? odds(0.1, 0.6) : odds(0.8, 0.1)))
                .filteredOn(Move::live)
                .anyMatch(move -> named(move.from(), "京东方"))
                .anyMatch(move -> named(move.to(), "京东"));
    }

    @Test
    void a_house_named_as_left_is_left_where_that_is_likelier_than_another_post_in_it() {
        String text = "沈若清昨日从岚桥科技总经理升任董事长。";

        assertThat(read(text, tie -> new Likelihood(0.8, 0.1, 0.3)))
                .filteredOn(Move::live)
                .noneMatch(move -> move.kind() == Kind.ROLE_CHANGE);
    }

    @Test
    void the_trace_says_what_outdoes_a_move_and_how_likely_both_are() {
        String text = EXIT + "沈若清的名片上印着衡远生物。";
        List<String> notes = new ArrayList<>();

        READER.read(
                text,
                PUBLISHED,
                normal -> (tie, signs) -> odds(tie.company().name().equals("衡远生物") ? 0.8 : 0.4, 0.1),
                null,
                (sentence, note) -> notes.add(note));

        assertThat(notes)
                .anyMatch(note ->
                        note.contains("沈若清") && note.contains("outdone (40 %)") && note.contains("OUT 衡远生物 (80 %)"));
    }

    @Test
    void who_rather_changes_post_than_leaves_changes_post() {
        assertThat(read(EXIT, tie -> new Likelihood(0.4, 0.1, 0.7)))
                .filteredOn(Move::live)
                .singleElement()
                .satisfies(move -> assertThat(move.kind()).isEqualTo(Kind.ROLE_CHANGE));
    }

    @Test
    void the_first_move_of_an_article_must_be_surer_than_another() {
        String text = "沈若清的名片上印着衡远生物。她去年加入一家公司的董事会名单没有公布。";

        assertThat(read(text, tie -> odds(0.1, 0.5))).noneMatch(Move::live);
        assertThat(read(text, tie -> odds(0.1, 0.8))).anyMatch(move -> named(move.to(), "衡远生物"));
    }

    @Test
    void what_is_dropped_makes_nothing_else_likelier() {
        String text = EXIT + "周砚秋的名片上印着衡远生物。";
        Likelihood no = new Likelihood(0.01, 0.01, 0.01);

        assertThat(read(text, tie -> tie.person().name().equals("周砚秋") ? odds(0.1, 0.5) : no))
                .noneMatch(Move::live);
    }

    @Test
    void what_the_words_call_history_or_deny_is_not_added() {
        String history = EXIT + "早年沈若清曾在衡远生物。";

        assertThat(read(history, tie -> tie.company().name().equals("衡远生物") ? odds(0.1, 0.9) : odds(0.6, 0.1)))
                .noneMatch(move -> named(move.to(), "衡远生物") || named(move.from(), "衡远生物"));
    }

    @Test
    void what_is_added_and_denied_by_the_next_sentence_is_dropped() {
        String text = EXIT + "网传沈若清的名片上印着衡远生物。衡远生物称该消息不实。";

        assertThat(read(text, tie -> tie.company().name().equals("衡远生物") ? odds(0.1, 0.9) : odds(0.6, 0.1)))
                .noneMatch(move -> named(move.to(), "衡远生物"));
        assertThat(read(
                        text.replace("不实", "属实"),
                        tie -> tie.company().name().equals("衡远生物") ? odds(0.1, 0.9) : odds(0.6, 0.1)))
                .anyMatch(move -> named(move.to(), "衡远生物"));
    }

    private static boolean named(@Nullable CompanyAt company, String name) {
        return company != null && company.name().equals(name);
    }

    private static Likelihood odds(double out, double in) {
        return new Likelihood(out, in, 0.1);
    }

    private static List<Move> read(String text, Function<Tie, Likelihood> odds) {
        return READER.read(text, PUBLISHED, normal -> (tie, signs) -> odds.apply(tie));
    }
}
