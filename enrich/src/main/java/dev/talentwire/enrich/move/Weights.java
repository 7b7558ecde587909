package dev.talentwire.enrich.move;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Logistic regressions over one set of binary signs: for each sign a weight in each of them. A hash table without boxes, by the
 * {@link Signs#hash(String) hash} of the sign. Immutable, for all threads.
 */
final class Weights {

    private static final int NONE = -1;

    private final int regressions;
    /** Open addressing, at most half full, its length a power of two; a sign's place is where it begins to look. */
    private final long[] hashes;

    /** Row of each place; {@link #NONE} where there is no sign. */
    private final int[] rows;
    /** By row, then regression. */
    private final float[] weights;

    /** @param weights by sign, as many in each row as there are regressions */
    Weights(Map<String, float[]> weights, int regressions) {
        this.regressions = regressions;
        this.weights = new float[weights.size() * regressions];
        hashes = new long[Math.max(2, Integer.highestOneBit(weights.size()) * 4)];
        rows = new int[hashes.length];
        Arrays.fill(rows, NONE);
        int row = 0;
        for (Map.Entry<String, float[]> sign : weights.entrySet()) {
            long hash = Signs.hash(sign.getKey());
            int place = place(hash);
            if (rows[place] != NONE) {
                throw new IllegalArgumentException("Two signs have one hash; one of them is " + sign.getKey());
            }
            hashes[place] = hash;
            rows[place] = row;
            System.arraycopy(sign.getValue(), 0, this.weights, row * regressions, regressions);
            row++;
        }
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

    /** @return a probability by each regression; a sign that is given twice counts once */
    double[] probabilities(Signs signs) {
        double[] sums = new double[regressions];
        long[] counted = new long[weights.length / regressions / Long.SIZE + 1];
        for (int i = 0; i < signs.size(); i++) {
            int row = rows[place(signs.hash(i))];
            if (row == NONE || (counted[row / Long.SIZE] & (1L << row)) != 0) {
                continue;
            }
            counted[row / Long.SIZE] |= 1L << row;
            for (int k = 0; k < regressions; k++) {
                sums[k] += weights[row * regressions + k];
            }
        }
        for (int k = 0; k < regressions; k++) {
            sums[k] = 1 / (1 + Math.exp(-sums[k]));
        }
        return sums;
    }

    /** Where a hash stands, or the free place at which looking for it ends. */
    private int place(long hash) {
        int place = (int) ((hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L >>> 32) & (hashes.length - 1);
        while (rows[place] != NONE && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }
}
