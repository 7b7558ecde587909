package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How strong evidence must be so that the stated number of false alarms comes out. Formulas for the windows and for the CUSUM hold for pure
 * chance; people also leave in groups, windows overlap, and rates are only known from a history. So the rule is let loose on companies of
 * which we know that nothing is wrong with them, and the limit is put where it raises as many alarms as the operator accepts.
 *
 * <p>They are the {@link ReferenceCompany#kinds()}. Their numbers are drawn from a fixed seed, so that the same settings always give the
 * same limits.
 *
 * <p>It takes seconds. {@link Limits} knows the results for the default settings.
 */
public final class Calibration {

    private static final long SEED = 20_261_122;
    private static final int YEAR = 365;
    private static final int QUIET = 30;
    private static final int HALVINGS = 50;

    /** What one company's year gives: the days on which somebody left, and how unusual each was. */
    private static final class Year {
        private final int[] days;
        private final double[] windows;
        private final double[] bleeds;

        Year(int[] days, double[] windows, double[] bleeds) {
            this.days = days;
            this.windows = windows;
            this.bleeds = bleeds;
        }
    }

    private final List<Year> years = new ArrayList<>();
    private final SpikeSettings settings;

    /** @param companiesOfEachKind there are 30 kinds; with 500 of each the limits are good to some percent */
    public Calibration(SpikeSettings settings, int companiesOfEachKind) {
        this.settings = settings;
        var slowBleed = new SlowBleed(settings);
        int seed = 0;
        for (ReferenceCompany kind : ReferenceCompany.kinds()) {
            for (int company = 0; company < companiesOfEachKind; company++) {
                years.add(year(kind, new Random(SEED + seed++), slowBleed));
            }
        }
    }

    /** The largest cost of {@link Evidence} at which a company raises no more than so many alarms a year. */
    public double windows(double alarmsPerYear) {
        return limit(alarmsPerYear, year -> year.windows);
    }

    /** The same for {@link SlowBleed}. */
    public double bleeds(double alarmsPerYear) {
        return limit(alarmsPerYear, year -> year.bleeds);
    }

    private Year year(ReferenceCompany company, Random random, SlowBleed slowBleed) {
        int watched = (int) settings.reachDays();
        int[] counts = company.days(watched + YEAR, random);
        LocalDate start = LocalDate.EPOCH;
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int day = 0; day < counts.length; day++) {
            if (counts[day] > 0) {
                perDay.put(start.plusDays(day), counts[day]);
            }
        }
        int[] days = perDay.tailMap(start.plusDays(watched)).keySet().stream()
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
        var windows = new double[days.length];
        var bleeds = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            DepartureHistory history = ReferenceCompany.history(perDay, start, start.plusDays(days[i]), settings);
            windows[i] = Evidence.leastCost(history, settings);
            bleeds[i] = slowBleed.of(history).costPerYear();
        }
        return new Year(days, windows, bleeds);
    }

    /** The largest cost at which the alarms of all years stay within the budget. */
    private double limit(double budget, Function<Year, double[]> costs) {
        double low = Math.log(budget / 1e4);
        double high = Math.log(budget * 1e4);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double limit = Math.exp(middle);
            double alarms = years.stream()
                    .mapToInt(year -> episodes(year.days, costs.apply(year), limit))
                    .sum();
            if (alarms / years.size() <= budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    private int episodes(int[] days, double[] costs, double limit) {
        int episodes = 0;
        int last = -YEAR;
        for (int i = 0; i < days.length; i++) {
            if (costs[i] <= limit) {
                episodes += days[i] - last > QUIET + settings.windowDays().getFirst() ? 1 : 0;
                last = days[i];
            }
        }
        return episodes;
    }
}
