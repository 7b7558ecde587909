package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TieOddsTest {

    private static final MoveReader READER = MoveReader.shipped();
    private static final TieOdds SHIPPED = TieOdds.load();

    @Test
    void each_direction_adds_up_the_weights_of_the_signs_that_it_knows() {
        TieOdds odds = new TieOdds(new Weights(
                new long[] {Signs.hash("always"), Signs.hash("house")}, new float[] {-2, 0, 0, 2, 1, -1}, 3));

        Signs signs = new Signs();
        signs.add("always");
        signs.add("house");
        signs.add("unheard");

        Likelihood likelihood = odds.of(tie(), signs);

        assertThat(likelihood.out()).isEqualTo(0.5);
        assertThat(likelihood.in()).isGreaterThan(0.5);
        assertThat(likelihood.within()).isLessThan(0.5);
    }

    @Test
    void a_plain_exit_is_surer_than_one_that_is_wished_for() {
        double plain = exit("岚桥科技公告,技术总监沈若清因个人原因辞职,辞职后不再担任公司任何职务。");
        double wished = exit("岚桥科技的股东多次写信要求技术总监沈若清辞职,公司没有理会。");

        assertThat(plain).isGreaterThan(0.6).isGreaterThan(wished);
        assertThat(wished).isPositive();
    }

    /** The highest odds of an exit in a text. */
    private static double exit(String text) {
        double[] highest = {0};
        READER.read(text, null, normal -> (tie, signs) -> {
            Likelihood likelihood = SHIPPED.of(tie, signs);
            highest[0] = Math.max(highest[0], likelihood.out());
            return likelihood;
        });
        return highest[0];
    }

    private static Tie tie() {
        Tie[] any = new Tie[1];
        READER.read("岚桥科技技术总监沈若清离职。", null, normal -> (tie, signs) -> {
            any[0] = tie;
            return new Likelihood(0.2, 0.2, 0.2);
        });
        return any[0];
    }
}
