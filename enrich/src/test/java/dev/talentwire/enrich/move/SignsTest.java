package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {

    private final Signs signs = new Signs();

    @Test
    void however_a_sign_is_cut_into_pieces_it_is_the_sign_of_its_text() {
        signs.add("cp").and(Frame.LEAVE).and("PEC").and(2).and(true);
        signs.add("cpLEAVEPEC2").and("true");

        assertThat(signs.hash(0)).isEqualTo(signs.hash(1)).isEqualTo(Signs.hash("cpLEAVEPEC2true"));
        assertThat(signs.spelled()).containsExactly("cpLEAVEPEC2true");
    }

    @Test
    void signs_of_other_characters_or_another_order_are_others() {
        signs.add("从").and("到");
        signs.add("到").and("从");
        signs.add("从");

        assertThat(signs.hash(0)).isNotEqualTo(signs.hash(1)).isNotEqualTo(signs.hash(2));
    }

    @Test
    void behind_a_word_each_sign_stands_once_more() {
        signs.add("nth").and(-3);
        signs.add("read").and("离任", 1, 2);

        signs.addAllBehind("OUT");

        assertThat(signs.spelled()).containsExactly("nth-3", "read任", "OUTnth-3", "OUTread任");
        assertThat(signs.hash(3)).isEqualTo(Signs.hash("OUTread任"));
    }

    @Test
    void more_signs_than_there_is_room_for_at_first_are_kept_until_they_are_cleared() {
        for (int i = 0; i < 1_000; i++) {
            signs.add("n").and(i).and("a").and("b").and("c");
        }

        assertThat(signs.spelled()).hasSize(1_000).contains("n0abc", "n999abc");
        assertThat(signs.hash(999)).isEqualTo(Signs.hash("n999abc"));

        signs.clear();

        assertThat(signs.size()).isZero();
        assertThat(signs.spelled()).isEmpty();
    }

    @Test
    void a_sign_that_is_given_twice_counts_once() {
        Weights weights = new Weights(new long[] {Signs.hash("known"), Signs.hash("other")}, new float[] {1, 5}, 1);
        signs.add("known");
        double once = weights.probabilities(signs)[0];
        signs.add("kno").and("wn");

        assertThat(weights.probabilities(signs)[0]).isEqualTo(once).isGreaterThan(0.7);
    }
}
