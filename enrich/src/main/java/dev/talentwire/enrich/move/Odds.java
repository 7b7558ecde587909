package dev.talentwire.enrich.move;

/** Says how likely a tie is a live move. */
interface Odds {

    Likelihood of(Tie tie);
}
