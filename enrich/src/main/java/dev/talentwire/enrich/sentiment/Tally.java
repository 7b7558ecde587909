package dev.talentwire.enrich.sentiment;

import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the effects of an article, company by company. */
final class Tally {

    /** Evidence that has to be overcome before a score moves from 0: one weak event alone stays neutral. */
    private static final double INERTIA = 0.6;

    private static final double CLEARLY_GOOD = 0.33;

    /** Bad news is told more guardedly than good news: less of it is clear enough. */
    private static final double CLEARLY_BAD = 0.25;

    /**
     * An article that names so many companies, of which more than one loses people, is a round-up: one departure says
     * little about its employer, unless that is the company named first.
     */
    private static final int ROUND_UP = 3;

    private static final class Sum {
        private double good;
        private double bad;
        private double departures;
        private int departed;

        void add(Effect effect) {
            if (effect.leaving() > 0) {
                departures += effect.weight();
                departed += effect.leaving();
            } else if (effect.weight() > 0) {
                good += effect.weight();
            } else {
                bad -= effect.weight();
            }
        }

        Sentiment sentiment(double inertia, boolean roundUp) {
            double lost = bad - departures * (roundUp && departed < 2 ? 0.5 : 1);
            double score = (good - lost) / (good + lost + inertia);
            SentimentLabel label = score >= CLEARLY_GOOD
                    ? SentimentLabel.POSITIVE
                    : score <= -CLEARLY_BAD ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
            return new Sentiment(label, score);
        }
    }

    private final Map<String, Sum> companies = new LinkedHashMap<>();
    private final Sum document = new Sum();
    private final List<Effect> effects = new ArrayList<>();

    void mentions(String company) {
        companies.computeIfAbsent(company, c -> new Sum());
    }

    void add(Effect effect) {
        if (effect.weight() == 0) {
            return;
        }
        effects.add(effect);
        document.add(effect);
        if (effect.company() != null) {
            companies.computeIfAbsent(effect.company(), c -> new Sum()).add(effect);
        }
    }

    Judgement judgement() {
        boolean roundUp = companies.size() >= ROUND_UP
                && companies.values().stream().filter(sum -> sum.departed > 0).count() > 1;
        Map<String, Sentiment> result = new LinkedHashMap<>();
        companies.forEach((company, sum) -> result.put(company, sum.sentiment(INERTIA, roundUp && !result.isEmpty())));
        return new Judgement(document.sentiment(2 * INERTIA, false), result, effects);
    }
}
