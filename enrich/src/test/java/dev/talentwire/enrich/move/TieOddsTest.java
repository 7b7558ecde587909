package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieOddsTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final TieOdds SHIPPED = TieOdds.load();

    @Test
    void a_plain_exit_is_surer_than_one_that_is_guessed_from_far() {
        double plain = confidence("岚桥科技公告,技术总监沈若清因个人原因辞职,辞职后不再担任公司任何职务。");
        double far = confidence("岚桥科技昨日发布新品。多家媒体到场,行业人士热议。沈若清据说有意离开,也有人不信。");

        assertThat(plain).isGreaterThan(0.6).isGreaterThan(far);
    }

    @Test
    void every_sign_and_weight_of_the_shipped_file_is_read() {
        assertThat(confidence("沈若清加入岚桥科技,出任技术总监。")).isBetween(0.5, 1.0);
    }

    private static double confidence(String text) {
        List<Move> moves = READER.read(text, LocalDate.of(2025, 6, 12), normal -> SHIPPED);
        return moves.stream()
                .filter(Move::live)
                .mapToDouble(Move::confidence)
                .max()
                .orElse(0);
    }
}
