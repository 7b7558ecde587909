package dev.talentwire.enrich.entity;

/**
 * What may be an employer's name.
 *
 * @param ending length of what it ends in (科技, 有限公司), 0 when it ends in nothing of that kind
 * @param score  sum of its weights
 */
record NameCandidate(int start, int end, int ending, double score) implements Span {}
