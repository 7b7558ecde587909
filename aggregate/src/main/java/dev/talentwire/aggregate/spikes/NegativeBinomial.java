package dev.talentwire.aggregate.spikes;

/**
 * Counts that vary more than chance alone: a Poisson whose rate is itself gamma distributed.
 *
 * @param mean expected count, above 0
 * @param size the smaller, the more the rate varies; towards infinity it is Poisson. Above 0
 */
record NegativeBinomial(double mean, double size) {

    private static final double NEGLIGIBLE = 1e-12;

    /** Chance of exactly {@code count}. */
    double exactly(int count) {
        double term = Math.exp(-size * Math.log1p(mean / size));
        for (int k = 0; k < count; k++) {
            term *= step(k);
        }
        return term;
    }

    /** Chance of {@code count} or more. Summed upwards, for 1 minus the rest would leave nothing but rounding errors. */
    double atLeast(int count) {
        double term = exactly(count);
        double sum = 0;
        // The terms grow up to the mode and fall behind it.
        for (int k = count; k <= mean || term > sum * NEGLIGIBLE; k++) {
            sum += term;
            term *= step(k);
        }
        return Math.min(1, sum);
    }

    /** The probability of {@code k + 1} over that of {@code k}. */
    private double step(int k) {
        return (size + k) / (k + 1) * mean / (size + mean);
    }
}
