package dev.talentwire.enrich.move;

/** Which way a move ties somebody to an employer: the edges that counts of companies add up. */
enum Direction {
    /** Somebody leaves it. */
    OUT,
    /** Somebody joins or founds it. */
    IN,
    /** Somebody changes post inside it. */
    WITHIN
}
