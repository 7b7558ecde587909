package dev.talentwire.enrich.entity;

/**
 * What is known of a name whose evidence is enough.
 *
 * @param ending     length of the ending that says a kind of employer; 0 without one
 * @param likelihood between 0 and 1, that it is an employer's name
 */
record Proven(int ending, double likelihood) {}
