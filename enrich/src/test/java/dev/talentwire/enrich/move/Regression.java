package dev.talentwire.enrich.move;

/**
 * Logistic regression with a penalty on squared weights, over binary signs, fitted by Nesterov's accelerated gradient. Deterministic.
 */
final class Regression {

    private static final double PENALTY = 15;
    private static final int ROUNDS = 600;

    private Regression() {}

    /**
     * @param signs  for each example, the indices of the signs that it shows
     * @param labels +1 or -1; 0 leaves the example out
     * @param count  of signs
     */
    static double[] fit(int[][] signs, int[] labels, int count) {
        double step = 1 / (PENALTY + steepest(signs, labels, count));
        double[] weights = new double[count];
        double[] ahead = new double[count];
        double momentum = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(signs, labels, ahead);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double push = (momentum - 1) / next;
            momentum = next;
            for (int i = 0; i < count; i++) {
                double weight = ahead[i] - step * gradient[i];
                ahead[i] = weight + push * (weight - weights[i]);
                weights[i] = weight;
            }
        }
        return weights;
    }

    private static double[] gradient(int[][] signs, int[] labels, double[] weights) {
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = PENALTY * weights[i];
        }
        for (int n = 0; n < signs.length; n++) {
            if (labels[n] == 0) {
                continue;
            }
            double sum = 0;
            for (int sign : signs[n]) {
                sum += weights[sign];
            }
            double pull = -labels[n] / (1 + Math.exp(labels[n] * sum));
            for (int sign : signs[n]) {
                gradient[sign] += pull;
            }
        }
        return gradient;
    }

    /** The largest curvature of the loss, by power iteration: a quarter of the largest eigenvalue of the signs' products. */
    private static double steepest(int[][] signs, int[] labels, int count) {
        double[] direction = new double[count];
        java.util.Arrays.fill(direction, 1 / Math.sqrt(count));
        double length = 1;
        for (int round = 0; round < 30; round++) {
            double[] product = new double[count];
            for (int n = 0; n < signs.length; n++) {
                double sum = 0;
                for (int sign : signs[n]) {
                    sum += labels[n] == 0 ? 0 : direction[sign];
                }
                for (int sign : signs[n]) {
                    product[sign] += sum;
                }
            }
            length = Math.sqrt(java.util.Arrays.stream(product).map(x -> x * x).sum());
            for (int i = 0; i < count; i++) {
                direction[i] = product[i] / length;
            }
        }
        return length / 4;
    }
}
