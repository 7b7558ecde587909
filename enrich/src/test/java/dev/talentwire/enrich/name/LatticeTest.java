package dev.talentwire.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final int UNITS = 4;

    private final float[] transitions = new float[Tag.COUNT * Tag.COUNT];
    private final float[] scores = new float[UNITS * Tag.COUNT];

    @Test
    void finds_the_best_tagging_and_its_margins_as_trying_all_does() {
        Lattice lattice = new Lattice();
        for (int seed = 0; seed < 20; seed++) {
            // Given random scores
            Random random = new Random(seed);
            fill(transitions, random);
            fill(scores, random);

            // When the lattice looks for the best tagging
            System.arraycopy(scores, 0, lattice.begin(UNITS), 0, scores.length);
            byte[] best = lattice.best(transitions);
            lattice.lookBack(transitions);

            // Then none of all taggings scores higher, and the margin is the distance to the best one with another
            // first tag
            float top = bestOfAll(0, -1, -1);
            float other = bestOfAll(0, -1, best[0]);
            assertThat(score(best)).isEqualTo(top, within(1e-3f));
            assertThat(lattice.margin(0, best[0])).isEqualTo(top - other, within(1e-3f));
        }
    }

    private static void fill(float[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 10 - 5;
        }
    }

    private float score(byte[] tags) {
        float score = 0;
        for (int i = 0; i < tags.length; i++) {
            score += scores[i * Tag.COUNT + tags[i]] + (i == 0 ? 0 : transitions[tags[i - 1] * Tag.COUNT + tags[i]]);
        }
        return score;
    }

    private float bestOfAll(int unit, int before, int forbiddenFirst) {
        if (unit == UNITS) {
            return Tag.of(before).ends ? 0 : Float.NEGATIVE_INFINITY;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            boolean allowed = before < 0
                    ? Tag.of(tag).begins && tag != forbiddenFirst
                    : Tag.of(before).before(Tag.of(tag));
            if (allowed) {
                float here = scores[unit * Tag.COUNT + tag] + (before < 0 ? 0 : transitions[before * Tag.COUNT + tag]);
                best = Math.max(best, here + bestOfAll(unit + 1, tag, forbiddenFirst));
            }
        }
        return best;
    }
}
