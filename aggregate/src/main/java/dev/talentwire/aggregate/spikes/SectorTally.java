package dev.talentwire.aggregate.spikes;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what the companies of each sector lost, for the rate that a company is expected to have before it is known itself. */
public final class SectorTally {

    private final SpikeSettings settings;
    private final Map<String, RateBelief> bySector = new TreeMap<>();

    public SectorTally(SpikeSettings settings) {
        this.settings = settings;
    }

    /** Adds one company as of a day; nothing when its sector is unknown. */
    public void add(@Nullable String sector, DepartureHistory history) {
        if (sector == null) {
            return;
        }
        long reach = settings.history().toDays();
        int departures = history.countBefore(history.asOf(), reach);
        double watched = history.watchedDaysBefore(history.asOf(), reach);
        RateBelief known = bySector.getOrDefault(sector, RateBelief.prior(settings.priorPerYear(), settings));
        bySector.put(sector, known.after(departures, watched));
    }

    /** Departures a year and company, drawn towards what is expected of any company while the sector is little known. */
    public Map<String, Double> perYear() {
        var rates = new TreeMap<String, Double>();
        bySector.forEach((sector, belief) -> rates.put(sector, belief.perYear()));
        return rates;
    }
}
