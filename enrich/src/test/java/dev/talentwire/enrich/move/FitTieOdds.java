package dev.talentwire.enrich.move;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: fits the weights of {@link TieOdds} and writes them to {@code -Dties.out=FILE}, when asked to with
 * {@code -Dties=MODEL:DIR,MODEL:DIR} (docs/ties.md).
 */
@EnabledIfSystemProperty(named = "ties", matches = ".+")
class FitTieOdds {

    /** Probabilities at which a move is neither dropped nor added. */
    private static final Likelihood UNDECIDED = new Likelihood(0.2, 0.2, 0.2);

    private final Fitting fitting = new Fitting(Direction.values().length);

    @Test
    void writes_the_weights() throws IOException {
        int articles = Fitting.each(System.getProperty("ties", ""), this::collect);
        int written = fitting.write(Path.of(System.getProperty("ties.out", "ties.tsv.gz")));
        System.out.println(articles + " articles, " + fitting.size() + " ties, " + written + " signs");
    }

    private void collect(int article, MoveReader reader, GoldArticle gold) {
        reader.read(gold.text(), gold.day(), normal -> (tie, signs) -> {
            String sentence = normal.written(
                    tie.scene().sentence().start(), tie.scene().sentence().end());
            Map<Direction, Integer> labels = labels(tie, sentence, gold.edges());
            fitting.add(
                    article,
                    signs.spelled(),
                    Stream.of(Direction.values())
                            .map(direction -> labels.getOrDefault(direction, -1))
                            .toList());
            return UNDECIDED;
        });
    }

    /** An edge that another sentence says makes its pair neither right nor wrong here. */
    private static Map<Direction, Integer> labels(Tie tie, String sentence, List<GoldEdge> edges) {
        Map<Direction, Integer> labels = new EnumMap<>(Direction.class);
        for (GoldEdge edge : edges) {
            if (!edge.about(tie.person().name(), tie.company().name())) {
                continue;
            }
            Direction meant = edge.directions().get(0);
            edge.directions().forEach(direction -> labels.putIfAbsent(direction, 0));
            if (edge.saidBy(sentence)) {
                labels.put(meant, 1);
            }
        }
        return labels;
    }
}
