package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the odds say, who stands by does not move. */
class BystandersTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);
    private static final Likelihood ALL_LIKELY = new Likelihood(0.8, 0.7, 0.9);

    @Test
    void who_is_given_the_post_that_they_have_does_not_move_and_who_is_appointed_does() {
        String text = "岚桥科技公告,董事会选举沈若清连任董事长,续聘周砚秋为总经理、陆知远为董事会秘书。";

        assertThat(movers(text)).isEmpty();
        assertThat(movers(text.replace("续聘", "聘任"))).contains("周砚秋", "陆知远").doesNotContain("沈若清");
    }

    @Test
    void an_appointment_behind_a_renewal_counts() {
        assertThat(movers("岚桥科技公告,续聘周砚秋为总经理,聘任陆知远为董事会秘书。")).containsOnly("陆知远");
    }

    @ParameterizedTest
    @ValueSource(strings = {"岚桥科技技术总监沈若清昨日已向董事长周砚秋递交辞呈。", "岚桥科技技术总监沈若清昨日辞职,创始人周砚秋在内部信中通报了这一变动。"})
    void who_is_told_of_an_exit_or_tells_of_it_does_not_leave(String text) {
        assertThat(movers(text)).containsOnly("沈若清");
    }

    @Test
    void who_gets_another_superior_keeps_the_post() {
        String text = "岚桥科技调整架构,市场总监陆知远离职,技术总监沈若清改为向首席产品官周砚秋汇报。";

        assertThat(movers(text)).doesNotContain("沈若清");
        assertThat(movers(text.replace("改为向首席产品官周砚秋汇报", "改任首席产品官"))).contains("沈若清");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岚桥科技公告,公司未续聘技术总监沈若清,市场总监陆知远离职。",
                "岚桥科技技术总监沈若清留任不到一年便离职。",
                "岚桥科技技术总监沈若清在朋友圈宣布了这一决定,她昨日离职。",
                "岚桥科技技术总监沈若清将向创始人周砚秋汇报,出任首席产品官。"
            })
    void who_moves_all_the_same_does_not_stand_by(String text) {
        assertThat(movers(text)).contains("沈若清");
        assertThat(standsBy(text, "沈若清")).isFalse();
    }

    @Test
    void who_only_reports_to_somebody_else_stands_by() {
        assertThat(standsBy("岚桥科技市场总监陆知远离职,沈若清将向创始人周砚秋汇报。", "沈若清")).isTrue();
    }

    private static boolean standsBy(String text, String person) {
        boolean[] stands = {false};
        READER.read(text, PUBLISHED, normal -> (tie, signs) -> {
            if (tie.person().name().equals(person)) {
                int start = tie.person().start();
                stands[0] |= Bystanders.standsBy(tie.scene(), tie.person(), start);
            }
            return ALL_LIKELY;
        });
        return stands[0];
    }

    private static List<String> movers(String text) {
        return READER.read(text, PUBLISHED, normal -> (tie, signs) -> ALL_LIKELY).stream()
                .filter(Move::live)
                .map(move -> move.person().name())
                .distinct()
                .toList();
    }
}
