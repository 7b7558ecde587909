package dev.talentwire.enrich;

/** One enricher for all tests: loading takes longer than reading. */
final class LoadedEnricher {

    static final Enricher ENRICHER = Enricher.load(EnrichSettings.defaults());

    /** Without odds: what the rules read by themselves. */
    static final Enricher RULES = Enricher.load(new EnrichSettings(null, 0, true, false, null));

    private LoadedEnricher() {}
}
