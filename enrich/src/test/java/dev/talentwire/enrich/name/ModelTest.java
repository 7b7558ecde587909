package dev.talentwire.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final int ROWS = 64;

    @Test
    void the_sums_of_rows_are_those_of_their_weights_one_by_one() {
        byte[] weights = new byte[ROWS * Tag.COUNT];
        Random random = new Random(7);
        random.nextBytes(weights);
        int[] chosen = random.ints(Features.COUNT, 0, ROWS).toArray();

        assertThat(sums(weights, chosen)).isEqualTo(oneByOne(weights, chosen));
    }

    @Test
    void sums_of_the_largest_and_smallest_weights_do_not_run_into_each_other() {
        byte[] weights = new byte[ROWS * Tag.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 2 == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
        }
        int[] chosen = new int[Features.COUNT];
        Arrays.fill(chosen, ROWS - 1);

        assertThat(sums(weights, chosen)).isEqualTo(oneByOne(weights, chosen));
    }

    private static float[] sums(byte[] weights, int[] chosen) {
        float[] sums = new float[Tag.COUNT];
        Model model = new Model(new CharKinds(new byte[CharKinds.COUNT]), 1, weights, new byte[Tag.COUNT * Tag.COUNT]);
        model.addUp(chosen, sums, 0);
        return sums;
    }

    private static float[] oneByOne(byte[] weights, int[] chosen) {
        float[] sums = new float[Tag.COUNT];
        for (int row : chosen) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                sums[tag] += weights[row * Tag.COUNT + tag];
            }
        }
        return sums;
    }
}
