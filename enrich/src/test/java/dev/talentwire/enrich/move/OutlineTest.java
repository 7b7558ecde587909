package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final MoveReader READER = MoveReader.shipped();

    @Test
    void sentences_of_one_make_show_the_same_signs_whoever_they_are_about() {
        assertThat(signs("岚桥科技技术总监沈若清已于上周离职。"))
                .isEqualTo(signs("衡远科技技术总监周砚秋已于上周离职。"))
                .isNotEmpty();
    }

    @Test
    void the_order_of_who_and_where_shows() {
        assertThat(signs("沈若清离开岚桥科技。")).isNotEqualTo(signs("岚桥科技沈若清离开。"));
    }

    private static List<Set<String>> signs(String text) {
        List<Set<String>> signs = new ArrayList<>();
        READER.read(text, null, normal -> (tie, shown) -> {
            signs.add(shown.spelled());
            return new Likelihood(0.2, 0.2, 0.2);
        });
        return signs;
    }
}
