package dev.talentwire.aggregate.spikes;

import java.time.Duration;
import java.util.List;

/**
 * When departures are too many.
 *
 * @param windowDays   windows that are watched, in days; each has alerts of its own
 * @param minimum      fewest departures in a window that can ever raise an alert
 * @param warning      tail probability below which an alert is raised, in (0, 1)
 * @param critical     tail probability below which it is critical, at most {@code warning}
 * @param history      how far back a company's own history is looked at
 * @param priorPerYear departures a year expected of a company of which nothing is known
 * @param priorWeight  how much history that expectation is worth
 */
public record SpikeSettings(
        List<Integer> windowDays,
        int minimum,
        double warning,
        double critical,
        Duration history,
        double priorPerYear,
        Duration priorWeight) {

    public SpikeSettings {
        windowDays = windowDays.stream().sorted().distinct().toList();
        check(windowDays.stream().allMatch(days -> days >= 1), "windowDays", windowDays, "at least 1 day each");
        check(minimum >= 1, "minimum", minimum, "at least 1");
        check(warning > 0 && warning < 1, "warning", warning, "a probability between 0 and 1");
        check(critical > 0 && critical <= warning, "critical", critical, "above 0 and not above warning, " + warning);
        check(history.toDays() >= 1, "history", history, "at least a day");
        check(priorPerYear > 0, "priorPerYear", priorPerYear, "above 0");
        check(priorWeight.toDays() >= 1, "priorWeight", priorWeight, "at least a day");
    }

    /** One window of 30 days, at least 3 departures, 1 in 500 for a warning, 1 in 20,000 for a critical alert. */
    public static SpikeSettings defaults() {
        return new SpikeSettings(List.of(30), 3, 0.002, 0.00005, Duration.ofDays(365), 2.0, Duration.ofDays(180));
    }

    private static void check(boolean right, String name, Object value, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("spikes." + name + " is " + value + "; it must be " + wanted);
        }
    }
}
