package dev.talentwire.enrich.sentiment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one event of the article does to one company: the grounds of a judgement.
 *
 * @param company   canonical id; null when the event falls on nobody named
 * @param start     offset in the normalised text of the word that tells the event
 * @param end       offset behind it
 * @param weight    -1 (ruinous) to 1 (splendid), strengthened or weakened by what stands around it; may pass the ends a little
 * @param leaving   how many people leave at least; 0 when nobody does
 */
public record Effect(@Nullable String company, int start, int end, double weight, int leaving) {

    /** One line for those who ask why, such as {@code tone -0.96 for x-云岭科技: 破产}. */
    public String render(String word) {
        return String.format(Locale.ROOT, "tone %+.2f%s: %s", weight, company == null ? "" : " for " + company, word);
    }

    Effect times(double factor) {
        return new Effect(company, start, end, weight * factor, leaving);
    }
}
