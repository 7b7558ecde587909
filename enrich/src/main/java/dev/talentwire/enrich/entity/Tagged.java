package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Sentence;
import java.util.List;

/**
 * An article with its names found.
 *
 * @param text     title and body, normalised
 * @param persons  in order of appearance, as companies and positions are
 */
public record Tagged(
        NormalText text,
        List<Sentence> sentences,
        List<PersonAt> persons,
        List<CompanyAt> companies,
        List<PositionAt> positions) {}
