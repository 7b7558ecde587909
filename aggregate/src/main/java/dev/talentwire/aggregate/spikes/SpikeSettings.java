package dev.talentwire.aggregate.spikes;

import java.time.Duration;
import java.util.List;

/**
 * When departures are too many. The knob is how many false alarms a year are acceptable on the whole watch list; the rest says what
 * is expected of a company.
 *
 * @param windowDays          windows that are watched, in days; each has alerts of its own and an equal share of the false alarms
 * @param minimum             fewest departures in a window that can ever raise an alert
 * @param falseAlarmsPerYear  alerts a year, over all companies and windows, that may come from chance alone
 * @param watchedCompanies    how many companies are watched, about
 * @param criticalShare       an alert is critical when one so unlikely would come from chance this much less often, in (0, 1]
 * @param history             how far back a company's own history is looked at
 * @param priorPerYear        departures a year expected of a company of which nothing is known
 * @param priorWeight         how much history that expectation is worth
 * @param unrest              how much a company's own rate of departures varies from window to window: the coefficient of variation;
 *                            0 for pure chance
 * @param slowBleedShare      share of the false alarms that is spent on slow bleeds, in [0, 1)
 * @param slowBleedSpan       how long ago a slow bleed may have begun
 * @param slowBleedFactor     how many times its own rate a slow bleed is, above 1
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
        double slowBleedFactor) {

    public SpikeSettings {
        windowDays = windowDays.stream().sorted().distinct().toList();
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
    }

    /** A window of 30 days, at least 3 departures, 60 false alarms a year over 1,000 companies, none of them for slow bleeds. */
    public static SpikeSettings defaults() {
        return new SpikeSettings(
                List.of(30),
                3,
                60,
                1000,
                0.1,
                Duration.ofDays(365),
                2.0,
                Duration.ofDays(180),
                1.0,
                0,
                Duration.ofDays(180),
                3);
    }

    /** How many days before the judged one a rule may look at. */
    public long reachDays() {
        int longest = windowDays.isEmpty() ? 0 : windowDays.getLast();
        return history.toDays() + Math.max(longest, slowBleedSpan.toDays());
    }

    /** False alarms a year that one window of one company may raise. */
    double budget() {
        return falseAlarmsPerYear / watchedCompanies / Math.max(1, windowDays.size());
    }

    private static void check(boolean right, String name, Object value, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("spikes." + name + " is " + value + "; it must be " + wanted);
        }
    }
}
