package dev.talentwire.enrich.lexicon;

/**
 * A form under which an organisation is written.
 *
 * @param organisation which one
 * @param viaProduct   true when it names a product that stands for the organisation
 * @param ambiguous    true when it counts only in a context that speaks of an employer
 */
public record Surface(Organisation organisation, boolean viaProduct, boolean ambiguous) {}
