package dev.talentwire.aggregate;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Everything that is kept of companies, by company.
 *
 * @param moves  moves that count for it, by move id
 * @param claims articles that claim a number of movers, or did in an older version, by article id
 * @param counts what was last published, by window
 * @param alerts the last word of each of its alerts, by alert id
 */
record CompanyStores(
        KeyValueStore<String, TalentMove> moves,
        KeyValueStore<String, EnrichedArticle> claims,
        KeyValueStore<String, CompanyCounts> counts,
        KeyValueStore<String, DepartureAlert> alerts) {

    static final String MOVES = "company-moves";
    static final String CLAIMS = "company-claims";
    static final String COUNTS = "company-window-counts";
    static final String ALERTS = "company-alerts";

    static CompanyStores of(ProcessorContext<?, ?> context) {
        return new CompanyStores(
                context.getStateStore(MOVES),
                context.getStateStore(CLAIMS),
                context.getStateStore(COUNTS),
                context.getStateStore(ALERTS));
    }
}
