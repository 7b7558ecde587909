package dev.talentwire.enrich.move;

import java.util.Set;

/** Says how likely a tie is a live move. */
interface Odds {

    /** @param signs what the sentence and the article show of the tie ({@link TieSigns}) */
    Likelihood of(Tie tie, Set<String> signs);
}
