/**
 * Normalised text and the companies named in it → tone of the document and toward each company. The door is
 * {@link dev.talentwire.enrich.sentiment.SentimentJudge}; the method and its figures are in {@code docs/sentiment.md}.
 */
@NullMarked
package dev.talentwire.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
