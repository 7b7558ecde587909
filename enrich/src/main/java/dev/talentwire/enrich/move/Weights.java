package dev.talentwire.enrich.move;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /**
     * @param signs   the hash of each
     * @param weights by sign, then regression
     */
    Weights(long[] signs, float[] weights, int regressions) {
        this.regressions = regressions;
        this.weights = weights;
        hashes = new long[Math.max(2, Integer.highestOneBit(signs.length) * 4)];
        rows = new int[hashes.length];
        Arrays.fill(rows, NONE);
        for (int row = 0; row < signs.length; row++) {
            int place = place(signs[row]);
            if (rows[place] != NONE) {
                throw new IllegalArgumentException("Signs " + rows[place] + " and " + row + " have one hash");
            }
            hashes[place] = signs[row];
            rows[place] = row;
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
        long[] signs = new long[1024];
        float[] weights = new float[signs.length * regressions];
        int row = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (row == signs.length) {
                    signs = Arrays.copyOf(signs, 2 * row);
                    weights = Arrays.copyOf(weights, signs.length * regressions);
                }
                int at = line.indexOf('\t');
                signs[row] = Signs.hash(line.substring(0, at));
                for (int i = 0; i < regressions; i++) {
                    int end = line.indexOf('\t', at + 1);
                    weights[row * regressions + i] = weight(line.substring(at + 1, end < 0 ? line.length() : end));
                    at = end;
                }
                row++;
            }
        }
        return new Weights(Arrays.copyOf(signs, row), Arrays.copyOf(weights, row * regressions), regressions);
    }

    /** -0.015: three decimals, as the fits write them; {@link Float#parseFloat} is slow where a start waits for a hundred thousand. */
    private static float weight(String written) {
        int thousandths = 0;
        int point = written.length() - 4;
        for (int i = written.startsWith("-") ? 1 : 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (i == point ? c != '.' : c < '0' || c > '9') {
                throw new IllegalArgumentException("'" + written + "' is no weight with three decimals");
            }
            thousandths = i == point ? thousandths : thousandths * 10 + c - '0';
        }
        return (written.startsWith("-") ? -thousandths : thousandths) / 1000f;
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
        int place = (int) (((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> 32) & (hashes.length - 1);
        while (rows[place] != NONE && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }
}
