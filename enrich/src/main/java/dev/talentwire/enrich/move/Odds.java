package dev.talentwire.enrich.move;

/** Says how likely a tie is a live move. */
interface Odds {

    /** @param signs what the sentence and the article show of the tie ({@link TieSigns}); overwritten by the next tie */
    Likelihood of(Tie tie, Signs signs);
}
