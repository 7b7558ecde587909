package dev.talentwire.aggregate.spikes;

import java.time.Duration;
import java.util.List;

/**
 * When departures are too many. The knob is how many false alarms a year are acceptable on the whole watch list; the rest says what
 * is expected of a company.
 *
 * @param windowDays          windows that are watched, in days; an alert shows the longest one in which they are too many
 * @param minimum             fewest departures in a window that can ever raise an alert
 * @param falseAlarmsPerYear  alerts a year, over all companies and windows, that may come from chance alone
 * @param watchedCompanies    how many companies are watched, about
 * @param criticalShare       an alert is critical when one so unlikely would come from chance this much less often, in (0, 1]
 * @param history             how far back a company's own history is looked at
 * @param priorPerYear        departures a year expected of a company of which nothing is known, not even the sector
 * @param priorWeight         how much history that expectation is worth
 * @param unrest              how much a company's own rate of departures varies from window to window: the coefficient of variation;
 *                            0 for pure chance
 * @param slowBleedShare      share of the false alarms that is spent on slow bleeds, in [0, 1)
 * @param slowBleedSpan       how long ago a slow bleed may have begun
 * @param slowBleedFactor     how many times its own rate a slow bleed is, above 1
 * @param outageShare         share of the usual news that, when its sources fail, makes an outage: no alert is resolved for calm, and the day
 *                            does not count as watched; in (0, 1]
 */
public record SpikeSettings(
        List<Integer> windowDays,
        int minimum,
        double falseAlarmsPerYear,
        int watchedCompanies,
        double criticalShare,
        Duration history,
        double priorPerYear,
        Duration priorWeight,
        double unrest,
        double slowBleedShare,
        Duration slowBleedSpan,
        double slowBleedFactor,
        double outageShare) {

    public SpikeSettings {
        windowDays = windowDays.stream().sorted().distinct().toList();
        check(!windowDays.isEmpty(), "windowDays", windowDays, "at least one window");
        check(windowDays.stream().allMatch(days -> days >= 1), "windowDays", windowDays, "at least 1 day each");
        check(minimum >= 1, "minimum", minimum, "at least 1");
        check(falseAlarmsPerYear > 0, "falseAlarmsPerYear", falseAlarmsPerYear, "above 0");
        check(watchedCompanies >= 1, "watchedCompanies", watchedCompanies, "at least 1");
        check(criticalShare > 0 && criticalShare <= 1, "criticalShare", criticalShare, "above 0 and at most 1");
        check(history.toDays() >= 1, "history", history, "at least a day");
        check(priorPerYear > 0, "priorPerYear", priorPerYear, "above 0");
        check(priorWeight.toDays() >= 1, "priorWeight", priorWeight, "at least a day");
        check(unrest >= 0, "unrest", unrest, "0 or more");
        check(slowBleedShare >= 0 && slowBleedShare < 1, "slowBleedShare", slowBleedShare, "0 or more and below 1");
        check(slowBleedSpan.toDays() >= 1, "slowBleedSpan", slowBleedSpan, "at least a day");
        check(slowBleedFactor > 1, "slowBleedFactor", slowBleedFactor, "above 1");
        check(outageShare > 0 && outageShare <= 1, "outageShare", outageShare, "above 0 and at most 1");
    }

    /** Windows of 10 and 30 days, at least 2 departures, 60 false alarms a year over 1,000 companies, a tenth of them for slow bleeds. */
    public static SpikeSettings defaults() {
        return new SpikeSettings(
                List.of(10, 30),
                2,
                60,
                1000,
                0.1,
                Duration.ofDays(730),
                2.0,
                Duration.ofDays(180),
                1.4,
                0.1,
                Duration.ofDays(180),
                3,
                0.5);
    }

    /** How many days before the judged one a rule may look at. */
    public long reachDays() {
        return history.toDays() + Math.max(windowDays.getLast(), slowBleedSpan.toDays());
    }

    /** False alarms a year that one company may raise. */
    public double budget() {
        return falseAlarmsPerYear / watchedCompanies;
    }

    /** True when nothing but the numbers of false alarms differs from the defaults. */
    boolean likeDefaults() {
        SpikeSettings usual = defaults();
        return equals(new SpikeSettings(
                usual.windowDays,
                usual.minimum,
                falseAlarmsPerYear,
                watchedCompanies,
                criticalShare,
                usual.history,
                usual.priorPerYear,
                usual.priorWeight,
                usual.unrest,
                slowBleedShare,
                usual.slowBleedSpan,
                usual.slowBleedFactor,
                outageShare));
    }

    private static void check(boolean right, String name, Object value, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("spikes." + name + " is " + value + "; it must be " + wanted);
        }
    }
}
