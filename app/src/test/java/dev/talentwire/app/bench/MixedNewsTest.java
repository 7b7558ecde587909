package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixedNewsTest {

    private final MixedNews news = new MixedNews(LocalDate.of(2026, 11, 20));

    @Test
    void oneArticleOfTenTellsOfAMoveOfTheDayBefore() {
        List<String> moves =
                articles().stream().filter(text -> text.contains("离职")).toList();

        assertThat(moves).hasSize(100).allMatch(text -> text.startsWith("11月19日，"));
    }

    @Test
    void noTwoArticlesAreAlikeAndEachIsTheSameEveryTime() {
        assertThat(articles()).doesNotHaveDuplicates().isEqualTo(articles());
    }

    private List<String> articles() {
        return IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> String.join("", news.paragraphs(number)))
                .toList();
    }
}
