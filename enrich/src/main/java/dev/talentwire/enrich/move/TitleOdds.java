package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.PositionAt;

/** Says how likely a title of an article is the one that somebody gives up or gets by a move. */
interface TitleOdds {

    /**
     * The shipped odds look at the signs alone; what else is given says what they are the signs of, for fitting.
     *
     * @param direction OUT asks for the post that was left, IN and WITHIN for the one that is taken
     * @param signs     what the article shows of the title and the move ({@link TitleSigns})
     * @return a probability
     */
    double of(Move move, Direction direction, PositionAt title, Signs signs);

    /** By the shipped weights, fitted on annotated articles of our own ({@code FitTitleOdds}, docs/ties.md). */
    static TitleOdds load() {
        Weights weights = Weights.load("/talentwire/titles.tsv.gz", 1);
        return (move, direction, title, signs) -> weights.probabilities(signs)[0];
    }
}
