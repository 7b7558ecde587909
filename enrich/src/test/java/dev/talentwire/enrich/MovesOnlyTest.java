package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.MoveReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovesOnlyTest {

    private static final Enricher ENRICHER = LoadedEnricher.ENRICHER;

    /** The sets for which no word was given to the gate: in them two of a hundred may differ. */
    private static final Set<String> NEW_TO_THE_GATE = Set.of("newsroom", "fresh");

    @ParameterizedTest
    @MethodSource("sets")
    void finds_the_same_moves_as_a_full_reading_in_all_but_one_of_a_hundred_articles(Path set) throws IOException {
        List<String> articles = Files.readAllLines(set.resolve("articles.jsonl"));
        List<String> others = new ArrayList<>();
        for (String line : articles) {
            // Given an article of our own, when only its moves are asked for
            Article article = ScoreRun.article(line);
            List<MoveReport> moves = ENRICHER.moves(article);

            // Then they are those of a full reading
            if (!moves.equals(ENRICHER.enrich(article).getReports())) {
                others.add(article.getId());
            }
        }
        boolean isNew = NEW_TO_THE_GATE.contains(set.getFileName().toString());
        assertThat(others).hasSizeLessThanOrEqualTo(articles.size() / (isNew ? 50 : 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "百度副总裁方予安离职。",
                "百度副總裁方予安離職。",
                "百度副总裁方予安离\u200b职。",
                "百度副总裁方予安<b>离</b>职。",
                "百度副总裁方予安离(lí)职。",
                "百度副总裁方予安⼊职腾讯。"
            })
    void reads_an_article_however_its_move_word_is_written(String text) {
        assertThat(ENRICHER.moves(ScoreRun.article("a", text))).isNotEmpty();
    }

    @Test
    void gives_nothing_for_news_in_which_nobody_moves() {
        assertThat(ENRICHER.moves(ScoreRun.article("a", "铜价连涨三天,家电厂商提高了出厂价。"))).isEmpty();
    }

    static Stream<Path> sets() throws IOException {
        try (Stream<Path> evaluation = Files.list(Path.of("..", "evaluation"))) {
            return Stream.concat(
                    Stream.of(Path.of("..", "samples")),
                    evaluation
                            .filter(Files::isDirectory)
                            .filter(set -> !set.endsWith("held") && !set.endsWith("unseen"))
                            .toList()
                            .stream());
        }
    }
}
