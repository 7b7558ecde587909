package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.entity.CompanyAt;
import java.util.Map;

/**
 * The tone of an article.
 *
 * @param document  score in [-1, 1]; 0 is neutral
 * @param companies the same toward each employer that something was said about
 */
public record Verdict(double document, Map<CompanyAt, Double> companies) {

    /** From this score on, up or down, a tone counts as one. */
    public static final double CLEAR = 0.2;
}
