package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PositionAt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: fits the weights of {@link TitleOdds} and writes them to {@code -Dtitles.out=FILE}, when asked to with
 * {@code -Dtitles=MODEL:DIR,MODEL:DIR}, as {@link FitTieOdds} does. Moves are read with the shipped odds of ties.
 */
@EnabledIfSystemProperty(named = "titles", matches = ".+")
class FitTitleOdds {

    /** Probability at which the rules' title stays. */
    private static final double UNDECIDED = 0;

    private static final TieOdds TIES = TieOdds.load();

    private final Fitting fitting = new Fitting(1);

    @Test
    void writes_the_weights() throws IOException {
        int articles = Fitting.each(System.getProperty("titles", ""), this::collect);
        int written = fitting.write(Path.of(System.getProperty("titles.out", "titles.tsv.gz")));
        System.out.println(articles + " articles, " + fitting.size() + " titles, " + written + " signs");
    }

    private void collect(int article, MoveReader reader, GoldArticle gold) {
        reader.read(gold.text(), gold.day(), normal -> TIES, (move, direction, title, signs) -> {
            int label = label(move, direction, title, gold.edges());
            if (label != 0) {
                fitting.add(article, signs.spelled(), List.of(label));
            }
            return UNDECIDED;
        });
    }

    /** 1 for the title that is annotated, -1 for another, 0 where the move or its title is not annotated. */
    private static int label(Move move, Direction direction, PositionAt title, List<GoldEdge> edges) {
        CompanyAt company = direction == Direction.OUT || move.to() == null ? move.from() : move.to();
        int label = 0;
        for (GoldEdge edge : edges) {
            if (company != null
                    && !edge.position().isEmpty()
                    && edge.directions().contains(direction)
                    && edge.about(move.person().name(), company.name())) {
                label = edge.names(title.title()) ? 1 : Math.min(label, -1);
                if (label > 0) {
                    return label;
                }
            }
        }
        return label;
    }
}
