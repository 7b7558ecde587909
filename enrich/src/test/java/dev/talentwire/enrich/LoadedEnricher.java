package dev.talentwire.enrich;

/** One enricher for all tests: loading takes longer than reading. */
final class LoadedEnricher {

    static final Enricher ENRICHER = Enricher.load(EnrichSettings.defaults());

    private LoadedEnricher() {}
}
