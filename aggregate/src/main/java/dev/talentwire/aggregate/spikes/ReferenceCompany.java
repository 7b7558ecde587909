package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * A kind of company at which nothing is wrong, after the baselines of Noufaily et al. (Statistics in Medicine 2013) and Bédubourg and Le Strat (PLoS ONE 2017),
 * rescaled from disease counts to departures.
 *
 * @param perWeek    mean departures a week over the whole series
 * @param dispersion variance of the weekly count over its mean; 1 is Poisson
 * @param trend      growth of the rate over the whole series, as a factor; 1 is none
 * @param season     swing of the rate over a year, as a share of it; 0 is none
 */
public record ReferenceCompany(double perWeek, double dispersion, double trend, double season) {

    private static final int WEEK = 7;
    private static final double YEAR = 365.25;
    private static final double[] PER_WEEK = {0.02, 0.05, 0.1, 0.3, 1.0};
    private static final double[] DISPERSION = {1, 1.5};

    /**
     * All kinds: 0.02 to 1 departures a week, by chance alone or in groups (variance of the week 1.5 times the mean), at a steady, doubling or
     * seasonal rate.
     */
    public static List<ReferenceCompany> kinds() {
        var kinds = new ArrayList<ReferenceCompany>();
        for (double perWeek : PER_WEEK) {
            for (double dispersion : DISPERSION) {
                kinds.add(new ReferenceCompany(perWeek, dispersion, 1, 0));
                kinds.add(new ReferenceCompany(perWeek, dispersion, 2, 0));
                kinds.add(new ReferenceCompany(perWeek, dispersion, 1, 0.4));
            }
        }
        return kinds;
    }

    /**
     * What a rule sees of such a company on a day.
     *
     * @param perDay departures since {@code start}; days without are left out
     */
    public static DepartureHistory history(
            NavigableMap<LocalDate, Integer> perDay, LocalDate start, LocalDate asOf, SpikeSettings settings) {
        NavigableMap<LocalDate, Integer> known = perDay.headMap(asOf, true);
        var observed = new TreeMap<Integer, Integer>();
        for (int window : settings.windowDays()) {
            observed.put(
                    window,
                    known.tailMap(asOf.minusDays(window), false).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return new DepartureHistory(asOf, observed, known, start, settings.priorPerYear(), Coverage.FULL);
    }

    /** Departures per day, from the first day on. */
    public int[] days(int length, Random random) {
        var days = new int[length];
        double phase = random.nextDouble() * 2 * Math.PI;
        double unrest = 1;
        for (int day = 0; day < length; day++) {
            if (day % WEEK == 0) {
                unrest = unrest(random);
            }
            double growth = Math.pow(trend, (double) day / length - 0.5);
            double swing = 1 + season * Math.sin(2 * Math.PI * day / YEAR + phase);
            days[day] = Chance.poisson(perWeek / WEEK * growth * swing * unrest, random);
        }
        return days;
    }

    /** A weekly factor of mean 1 that makes the weekly count negative binomial with the given dispersion. */
    private double unrest(Random random) {
        if (dispersion <= 1) {
            return 1;
        }
        double size = perWeek / (dispersion - 1);
        return Chance.gamma(size, random) / size;
    }
}
