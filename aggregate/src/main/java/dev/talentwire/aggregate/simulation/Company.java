package dev.talentwire.aggregate.simulation;

import java.util.Random;

/**
 * A kind of simulated company, after the baselines of Noufaily et al. (Statistics in Medicine 2013) and Bédubourg and Le Strat (PLoS ONE 2017),
 * rescaled from disease counts to departures.
 *
 * @param perWeek    mean departures a week over the whole series
 * @param dispersion variance of the weekly count over its mean; 1 is Poisson
 * @param trend      growth of the rate over the whole series, as a factor; 1 is none
 * @param season     swing of the rate over a year, as a share of it; 0 is none
 */
record Company(double perWeek, double dispersion, double trend, double season) {

    private static final int WEEK = 7;
    private static final double YEAR = 365.25;

    /** Departures per day. */
    int[] days(int length, Random random) {
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
