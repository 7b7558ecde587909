package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.lexicon.LexiconFiles;
import dev.talentwire.schemas.SentimentLabel;
import java.util.Map;
import java.util.stream.Collectors;

/** A baseline: every word of sentiment-events.tsv counts, whoever it falls on and whatever stands around it. */
final class BagOfWords {

    private final ToneWords words = ToneWords.read(new LexiconFiles(null));

    Map<String, SentimentLabel> label(LabelledText text) {
        double sum = 0;
        for (Cue cue : words.find(text.text(), 0, text.text().length())) {
            if (cue.event() != null) {
                double subject = cue.event().subject();
                sum += subject == 0 ? cue.event().object() : subject;
            }
        }
        SentimentLabel label =
                sum > 0.3 ? SentimentLabel.POSITIVE : sum < -0.3 ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
        return text.labels().keySet().stream().collect(Collectors.toMap(company -> company, company -> label));
    }
}
