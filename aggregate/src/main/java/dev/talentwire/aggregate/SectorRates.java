package dev.talentwire.aggregate;

import dev.talentwire.aggregate.spikes.SectorTally;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What companies of a sector usually lose, as of the last change of day. Each partition learns it from its own companies, which are a random
 * sample of the sector: no step needs a view over all of them.
 */
final class SectorRates {

    static final String STORE = "sector-rates";

    private final KeyValueStore<String, Double> perYear;
    private final double otherwise;

    /** @param otherwise departures a year where the sector is unknown */
    SectorRates(KeyValueStore<String, Double> perYear, double otherwise) {
        this.perYear = perYear;
        this.otherwise = otherwise;
    }

    double of(@Nullable String sector) {
        Double known = sector == null ? null : perYear.get(sector);
        return known == null ? otherwise : known;
    }

    void learn(SectorTally tally) {
        for (Map.Entry<String, Double> sector : tally.perYear().entrySet()) {
            perYear.put(sector.getKey(), sector.getValue());
        }
    }
}
