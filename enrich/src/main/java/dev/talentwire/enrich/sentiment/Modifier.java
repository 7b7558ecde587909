package dev.talentwire.enrich.sentiment;

/** What a word does to the events near it; the file sentiment-modifiers.tsv says which words and why. */
enum Modifier {
    NEGATION,
    UNDO,
    PURPOSE,
    DENIAL,
    HEDGE,
    HYPOTHETICAL,
    QUESTION,
    WHY,
    PAST,
    CONCESSION,
    CONTRAST,
    ROUTINE,
    PRIVATE,
    DEMAND,
    RIVAL,
    KEY,
    MANY,
    BURDEN
}
