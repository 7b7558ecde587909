package dev.talentwire.enrich.sentiment;

import dev.talentwire.schemas.SentimentLabel;
import java.util.List;
import java.util.Map;

/** Accuracy and macro F1 of a way to label companies, and what it got wrong. */
final class SentimentFigures {

    /** Something that labels the companies of a text; a company left out is neutral. */
    interface Labeller {
        Map<String, SentimentLabel> label(LabelledText text);
    }

    private static final SentimentLabel[] LABELS = {
        SentimentLabel.POSITIVE, SentimentLabel.NEUTRAL, SentimentLabel.NEGATIVE
    };

    private final int[][] confusion = new int[LABELS.length][LABELS.length];
    private final StringBuilder errors = new StringBuilder();

    static SentimentFigures of(List<LabelledText> texts, Labeller labeller) {
        SentimentFigures figures = new SentimentFigures();
        for (LabelledText text : texts) {
            Map<String, SentimentLabel> said = labeller.label(text);
            text.labels()
                    .forEach((company, gold) ->
                            figures.count(text, company, gold, said.getOrDefault(company, SentimentLabel.NEUTRAL)));
        }
        return figures;
    }

    private void count(LabelledText text, String company, SentimentLabel gold, SentimentLabel said) {
        confusion[index(gold)][index(said)]++;
        if (gold != said) {
            errors.append("%s %s: %s, should be %s: %s%n".formatted(text.id(), company, said, gold, text.text()));
        }
    }

    private static int index(SentimentLabel label) {
        return label == SentimentLabel.POSITIVE ? 0 : label == SentimentLabel.NEUTRAL ? 1 : 2;
    }

    int pairs() {
        int n = 0;
        for (int[] row : confusion) {
            for (int cell : row) {
                n += cell;
            }
        }
        return n;
    }

    double accuracy() {
        return (double) (confusion[0][0] + confusion[1][1] + confusion[2][2]) / pairs();
    }

    double macroF1() {
        double sum = 0;
        for (int i = 0; i < LABELS.length; i++) {
            sum += f1(i);
        }
        return sum / LABELS.length;
    }

    private double f1(int label) {
        int gold = 0;
        int said = 0;
        for (int i = 0; i < LABELS.length; i++) {
            gold += confusion[label][i];
            said += confusion[i][label];
        }
        return gold + said == 0 ? 0 : 2.0 * confusion[label][label] / (gold + said);
    }

    String errors() {
        return errors.toString();
    }

    @Override
    public String toString() {
        return "%d pairs, accuracy %.3f, macro F1 %.3f".formatted(pairs(), accuracy(), macroF1());
    }
}
