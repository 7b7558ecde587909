package dev.talentwire.aggregate.spikes;

/**
 * Counts that vary more than chance alone: a Poisson whose rate is itself gamma distributed.
 *
 * @param mean expected count, above 0
 * @param size the smaller, the more the rate varies; towards infinity it is Poisson. Above 0
 */
record NegativeBinomial(double mean, double size) {

    /** Chance of {@code count} or more; terms are summed from 0 by the recurrence of the probabilities. */
    double atLeast(int count) {
        double success = size / (size + mean);
        double term = Math.pow(success, size);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += term;
            term *= (size + k) / (k + 1) * (1 - success);
        }
        if (below < 1 - 1e-9) {
            return 1 - below;
        }
        return tail(term, count, success);
    }

    /** Sums upwards from the first term of the tail, where subtracting from 1 would leave nothing but rounding errors. */
    private double tail(double first, int from, double success) {
        double sum = 0;
        double term = first;
        for (int k = from; term > sum * 1e-12; k++) {
            sum += term;
            term *= (size + k) / (k + 1) * (1 - success);
        }
        return sum;
    }
}
