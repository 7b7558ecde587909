package dev.talentwire.enrich.move;

/** A tie and its odds. */
record WeighedTie(Tie tie, Likelihood likelihood) {}
