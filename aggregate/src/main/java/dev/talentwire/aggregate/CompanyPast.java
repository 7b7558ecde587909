package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CompanyLedger;
import dev.talentwire.aggregate.spikes.Coverage;
import dev.talentwire.aggregate.spikes.DepartureHistory;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/** What the spike rule sees of one company, as of any day: added up once, for an alert's life looks at many days. */
final class CompanyPast {

    private final NavigableMap<LocalDate, Integer> perDay;
    private final Map<Integer, NavigableMap<LocalDate, Integer>> upTo = new TreeMap<>();
    private final LocalDate knownSince;
    private final double expectedPerYear;
    private final SpikeSettings settings;
    private final Coverage coverage;

    /**
     * Everything that is known of a company.
     *
     * @param until           last day that is looked at
     * @param knownSince      first day on which a departure would have been noticed
     * @param expectedPerYear departures a year of companies like this one
     */
    CompanyPast(
            CompanyLedger ledger,
            LocalDate until,
            LocalDate knownSince,
            double expectedPerYear,
            SpikeSettings settings,
            Coverage coverage) {
        this.perDay = ledger.departuresPerDay(LocalDate.EPOCH, until);
        this.knownSince = knownSince;
        this.expectedPerYear = expectedPerYear;
        this.settings = settings;
        this.coverage = coverage;
        for (int window : settings.windowDays()) {
            upTo.put(window, added(ledger.departuresPerDay(window, LocalDate.EPOCH, until)));
        }
    }

    /** Days on which somebody left. */
    NavigableSet<LocalDate> departures() {
        return perDay.navigableKeySet();
    }

    DepartureHistory asOf(LocalDate day) {
        var observed = new TreeMap<Integer, Integer>();
        upTo.forEach((window, sums) -> observed.put(window, at(sums, day) - at(sums, day.minusDays(window))));
        return new DepartureHistory(
                day,
                observed,
                perDay.subMap(day.minusDays(settings.reachDays()), true, day, true),
                knownSince,
                expectedPerYear,
                coverage);
    }

    private static NavigableMap<LocalDate, Integer> added(NavigableMap<LocalDate, Integer> perDay) {
        var sums = new TreeMap<LocalDate, Integer>();
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> day : perDay.entrySet()) {
            sum += day.getValue();
            sums.put(day.getKey(), sum);
        }
        return sums;
    }

    private static int at(NavigableMap<LocalDate, Integer> sums, LocalDate day) {
        Map.Entry<LocalDate, Integer> last = sums.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }
}
