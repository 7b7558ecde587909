package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Sentence;
import java.util.List;

/**
 * An article with its names found.
 *
 * @param text      title and body, normalised
 * @param bodyStart offset in the normalised text at which the body begins
 * @param persons   in order of appearance, as companies and positions are
 */
public record Tagged(
        NormalText text,
        int bodyStart,
        List<Sentence> sentences,
        List<PersonAt> persons,
        List<CompanyAt> companies,
        List<PositionAt> positions) {}
