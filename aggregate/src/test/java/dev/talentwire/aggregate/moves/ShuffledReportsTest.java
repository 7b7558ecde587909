package dev.talentwire.aggregate.moves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.RandomNews;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order in which reports come in, and however often, they make the same moves. 1,000 shuffles by default;
 * {@code -Dsurefire.argLine=-Daggregate.shuffles=100} makes them 10,000.
 */
class ShuffledReportsTest {

    private static final int SETS = 100;
    private static final int SHUFFLES = Integer.getInteger("aggregate.shuffles", 10);

    @Test
    void anyOrderAndAnyCopiesGiveTheSameMoves() throws IOException {
        for (int seed = 0; seed < SETS; seed++) {
            var random = new Random(seed);
            List<EnrichedArticle> articles = RandomNews.aboutOnePerson(random, 2 + random.nextInt(14));
            List<ByteBuffer> expected = moves(articles);
            for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
                var shuffled = new ArrayList<>(articles);
                shuffled.add(articles.get(random.nextInt(articles.size())));
                Collections.shuffle(shuffled, random);
                assertThat(moves(shuffled))
                        .as("seed %d, shuffle %d", seed, shuffle)
                        .isEqualTo(expected);
            }
        }
    }

    /** As bytes: comparing text would take most of the time. */
    private static List<ByteBuffer> moves(List<EnrichedArticle> articles) throws IOException {
        var written = new ArrayList<ByteBuffer>();
        for (TalentMove move : PersonMoves.of(articles, ConsolidationSettings.defaults())) {
            written.add(move.toByteBuffer());
        }
        return written;
    }
}
