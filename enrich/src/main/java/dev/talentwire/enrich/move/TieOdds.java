package dev.talentwire.enrich.move;

/**
 * How likely an article tells that somebody left, joined or changed post inside an employer: three logistic regressions over the signs of a
 * tie, fitted on annotated articles of our own ({@code FitTieOdds}, docs/ties.md). Immutable, for all threads.
 */
final class TieOdds implements Odds {

    private static final int DIRECTIONS = 3;

    private final Weights weights;

    /** @param weights of out, in and within */
    TieOdds(Weights weights) {
        this.weights = weights;
    }

    static TieOdds load() {
        return new TieOdds(Weights.load("/talentwire/ties.tsv.gz", DIRECTIONS));
    }

    @Override
    public Likelihood of(Tie tie, Signs signs) {
        double[] probabilities = weights.probabilities(signs);
        return new Likelihood(probabilities[0], probabilities[1], probabilities[2]);
    }
}
