package dev.talentwire.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.SentimentLabel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the judge and two baselines on labelled texts of our own; docs/sentiment.md holds the figures. {@code -Dsentiment.errors=tune}
 * prints what the judge gets wrong in pairs-tune.tsv. The unseen texts stay unseen: their errors are not printed.
 */
class SentimentQualityTest {

    private static final SentimentJudge JUDGE = SentimentJudge.load(null);
    private static final BagOfWords BAG_OF_WORDS = new BagOfWords();

    @Test
    void is_right_about_the_texts_that_its_words_were_tuned_on() {
        SentimentFigures figures = measured("tune");

        assertThat(figures.macroF1()).isGreaterThan(0.93);
    }

    @Test
    void is_right_more_often_than_a_bag_of_words_about_texts_that_it_never_saw() {
        SentimentFigures figures = measured("unseen");
        SentimentFigures baseline = SentimentFigures.of(texts("unseen"), BAG_OF_WORDS::label);

        assertThat(figures.macroF1()).isGreaterThan(0.68).isGreaterThan(baseline.macroF1() + 0.05);
    }

    private static SentimentFigures measured(String split) {
        SentimentFigures figures = SentimentFigures.of(texts(split), SentimentQualityTest::judged);
        print(split, "judge", figures);
        print(split, "bag of words", SentimentFigures.of(texts(split), BAG_OF_WORDS::label));
        print(split, "always neutral", SentimentFigures.of(texts(split), text -> Map.of()));
        if (split.equals("tune") && split.equals(System.getProperty("sentiment.errors"))) {
            System.out.println(figures.errors());
        }
        return figures;
    }

    private static void print(String split, String way, SentimentFigures figures) {
        System.out.printf("%-6s %-14s %s%n", split, way, figures);
    }

    private static List<LabelledText> texts(String split) {
        return LabelledText.read("pairs-" + split + ".tsv");
    }

    private static Map<String, SentimentLabel> judged(LabelledText text) {
        return JUDGE.judge(text.text(), text.mentions()).companies().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getLabel()));
    }
}
