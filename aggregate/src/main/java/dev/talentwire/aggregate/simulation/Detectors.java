package dev.talentwire.aggregate.simulation;

import dev.talentwire.aggregate.spikes.BudgetedRule;
import dev.talentwire.aggregate.spikes.ReferenceCompany;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The detectors of the table. The published ones count by week, as their authors do, but look every day: counts of 0 to 5 a month give
 * a daily baseline nothing to hold on to.
 */
final class Detectors {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int YEAR = 364;

    /** A score from the running sums of the days: {@code sums[i]} is what happened before day {@code i}. */
    private interface Score {
        double on(int day, int[] sums);
    }

    private record Simple(String name, double threshold, Score score) implements Detector {
        @Override
        public double[] scores(int[] days, int first) {
            int[] sums = sums(days);
            return forEachDay(days.length, first, day -> score.on(day, sums));
        }
    }

    private record Ours(String name, double threshold, SpikeSettings settings, BudgetedRule rule) implements Detector {
        @Override
        public double[] scores(int[] days, int first) {
            LocalDate start = LocalDate.EPOCH;
            var perDay = new TreeMap<LocalDate, Integer>();
            for (int day = 0; day < days.length; day++) {
                if (days[day] > 0) {
                    perDay.put(start.plusDays(day), days[day]);
                }
            }
            return forEachDay(
                    days.length,
                    first,
                    day -> rule.strength(ReferenceCompany.history(perDay, start, start.plusDays(day), settings)));
        }
    }

    private Detectors() {}

    /** All of them, ours first. */
    static List<Detector> all(SpikeSettings settings) {
        return List.of(
                new Ours("talentwire", 1, settings, new BudgetedRule(settings)),
                new Simple("EARS C1", 3, (day, sums) -> ears(day, sums, 0)),
                new Simple("EARS C2", 3, (day, sums) -> ears(day, sums, 2)),
                new Simple("EARS C3", 2, Detectors::earsC3),
                new Simple("Farrington-style", 2.58, Detectors::farrington),
                new Simple("EWMA", 3, Detectors::ewma),
                new Simple("naive >= 3", 3, (day, sums) -> sum(sums, day - MONTH + 1, day + 1)));
    }

    /** Seven weeks of baseline, {@code guard} weeks before this one (Hutwagner et al. 2003); in standard deviations above their mean. */
    private static double ears(int day, int[] sums, int guard) {
        double sum = 0;
        double squares = 0;
        for (int week = 1; week <= 7; week++) {
            int end = day + 1 - (week + guard) * WEEK;
            int count = sum(sums, end - WEEK, end);
            sum += count;
            squares += count * count;
        }
        double mean = sum / 7;
        double deviation = Math.sqrt(Math.max(0, (squares - sum * mean) / 6));
        // The floor keeps a silent baseline from dividing by zero; 0.5 is half a departure a week.
        return (sum(sums, day + 1 - WEEK, day + 1) - mean) / Math.max(0.5, deviation);
    }

    /** The C2 scores of three weeks above 1, added up. */
    private static double earsC3(int day, int[] sums) {
        double total = 0;
        for (int week = 0; week < 3; week++) {
            total += Math.max(0, ears(day - week * WEEK, sums, 2) - 1);
        }
        return total;
    }

    /**
     * The month against the months of the year before, with quasi-Poisson variance on the 2/3 power scale (Farrington et al. 1996,
     * without seasonal terms and reweighting), in standard deviations.
     */
    private static double farrington(int day, int[] sums) {
        int months = YEAR / MONTH;
        double sum = 0;
        double squares = 0;
        for (int month = 1; month <= months; month++) {
            int end = day + 1 - month * MONTH;
            int count = sum(sums, end - MONTH, end);
            sum += count;
            squares += count * count;
        }
        double mean = Math.max(sum / months, 0.5 / months);
        double dispersion = Math.max(1, (squares - sum * sum / months) / (months - 1) / mean);
        double deviation = 2.0 / 3 * Math.sqrt((dispersion + 1.0 / months) / mean);
        int observed = sum(sums, day - MONTH + 1, day + 1);
        return observed == 0 ? 0 : (Math.pow(observed / mean, 2.0 / 3) - 1) / deviation;
    }

    /** Weekly counts smoothed with 0.3 over half a year, against the mean and deviation of the year before. */
    private static double ewma(int day, int[] sums) {
        double weight = 0.3;
        int smoothed = 26;
        double sum = 0;
        double squares = 0;
        for (int week = 4; week < 52; week++) {
            int end = day + 1 - week * WEEK;
            int count = sum(sums, end - WEEK, end);
            sum += count;
            squares += count * count;
        }
        double mean = sum / 48;
        double deviation = Math.sqrt(Math.max(1.0 / 48, (squares - sum * mean) / 47));
        double level = mean;
        for (int week = smoothed; week >= 0; week--) {
            int end = day + 1 - week * WEEK;
            level = weight * sum(sums, end - WEEK, end) + (1 - weight) * level;
        }
        return (level - mean) / (deviation * Math.sqrt(weight / (2 - weight)));
    }

    private static double[] forEachDay(int length, int first, IntToDoubleFunction score) {
        var scores = new double[length];
        for (int day = first; day < length; day++) {
            scores[day] = score.applyAsDouble(day);
        }
        return scores;
    }

    private static int[] sums(int[] days) {
        var sums = new int[days.length + 1];
        for (int day = 0; day < days.length; day++) {
            sums[day + 1] = sums[day] + days[day];
        }
        return sums;
    }

    /** Departures from day {@code from}, inclusive, to day {@code to}, exclusive. */
    private static int sum(int[] sums, int from, int to) {
        return sums[Math.max(0, to)] - sums[Math.max(0, from)];
    }
}
