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

/**
 * How likely an article tells that somebody left, joined or changed post inside an employer: three logistic regressions over the signs of a
 * tie, fitted on annotated articles of our own ({@code FitTieOdds}, docs/ties.md). Immutable, for all threads.
 */
final class TieOdds implements Odds {

    private static final String WEIGHTS = "/talentwire/ties.tsv.gz";
    private static final int DIRECTIONS = 3;

    /** By sign, one for each direction: out, in, within. */
    private final Map<String, float[]> weights;

    TieOdds(Map<String, float[]> weights) {
        this.weights = weights;
    }

    /** Reads the shipped weights: a sign and one weight for each direction on a line. */
    static TieOdds load() {
        try (InputStream in = TieOdds.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The weights " + WEIGHTS + " are not on the class path; fit them (docs/ties.md)");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the weights " + WEIGHTS + "; fit them again (docs/ties.md)", e);
        }
    }

    private static TieOdds read(InputStream in) throws IOException {
        Map<String, float[]> weights = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                float[] values = new float[DIRECTIONS];
                for (int i = 0; i < DIRECTIONS; i++) {
                    values[i] = Float.parseFloat(fields[i + 1]);
                }
                weights.put(fields[0], values);
            }
        }
        return new TieOdds(weights);
    }

    @Override
    public Likelihood of(Tie tie, Set<String> signs) {
        double[] sums = new double[DIRECTIONS];
        for (String sign : signs) {
            float[] of = weights.get(sign);
            for (int i = 0; of != null && i < DIRECTIONS; i++) {
                sums[i] += of[i];
            }
        }
        return new Likelihood(logistic(sums[0]), logistic(sums[1]), logistic(sums[2]));
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
