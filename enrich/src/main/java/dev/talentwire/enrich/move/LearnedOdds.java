package dev.talentwire.enrich.move;

/** The shipped odds by which moves are weighed and titles are chosen (docs/ties.md). Immutable, for all threads and every lexicon. */
public final class LearnedOdds {

    private final TieOdds ties = TieOdds.load();
    private final TitleOdds titles = TitleOdds.load();

    private LearnedOdds() {}

    public static LearnedOdds load() {
        return new LearnedOdds();
    }

    Odds ties() {
        return ties;
    }

    TitleOdds titles() {
        return titles;
    }
}
