package dev.talentwire.enrich.move;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Logistic regressions over one set of binary signs: for each sign a weight in each of them. Immutable, for all threads. */
final class Weights {

    private final Map<String, float[]> weights;
    private final int regressions;

    /** @param weights by sign, as many in each row as there are regressions */
    Weights(Map<String, float[]> weights, int regressions) {
        this.weights = weights;
        this.regressions = regressions;
    }

    /**
     * Reads shipped weights: on each line a sign and one weight for each regression, between tabs.
     *
     * @param resource path of a gzipped file on the class path
     */
    static Weights load(String resource, int regressions) {
        try (InputStream in = Weights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The weights " + resource + " are not on the class path; fit them (docs/ties.md)");
            }
            return read(in, regressions);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the weights " + resource + "; fit them again (docs/ties.md)", e);
        }
    }

    private static Weights read(InputStream in, int regressions) throws IOException {
        Map<String, float[]> weights = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                float[] values = new float[regressions];
                for (int i = 0; i < regressions; i++) {
                    values[i] = Float.parseFloat(fields[i + 1]);
                }
                weights.put(fields[0], values);
            }
        }
        return new Weights(weights, regressions);
    }

    /** @return a probability by each regression */
    double[] probabilities(Set<String> signs) {
        double[] sums = new double[regressions];
        for (String sign : signs) {
            float[] of = weights.get(sign);
            for (int i = 0; of != null && i < regressions; i++) {
                sums[i] += of[i];
            }
        }
        for (int i = 0; i < regressions; i++) {
            sums[i] = 1 / (1 + Math.exp(-sums[i]));
        }
        return sums;
    }
}
