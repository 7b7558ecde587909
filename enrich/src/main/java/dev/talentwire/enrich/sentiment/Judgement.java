package dev.talentwire.enrich.sentiment;

import dev.talentwire.schemas.Sentiment;
import java.util.List;
import java.util.Map;

/**
 * The tone of one article.
 *
 * @param document  of the article as a whole
 * @param companies toward each mentioned company, by canonical id in order of first mention; a company of which nothing clear is said is neutral
 * @param effects   on what grounds, in order of the text
 */
public record Judgement(Sentiment document, Map<String, Sentiment> companies, List<Effect> effects) {}
