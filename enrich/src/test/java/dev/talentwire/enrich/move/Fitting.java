package dev.talentwire.enrich.move;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Examples with their signs, and the weights that fit them, written as {@link Weights} reads them. */
final class Fitting {

    /** What only one article shows says nothing of others. */
    private static final int FEWEST_ARTICLES = 2;

    /** Smaller weights than this change no decision. */
    private static final double NEGLIGIBLE = 0.015;

    private final int regressions;
    private final List<Example> examples = new ArrayList<>();

    Fitting(int regressions) {
        this.regressions = regressions;
    }

    /** @param labels for each regression 1, -1, or 0 where the annotation does not say */
    private record Example(int article, List<String> signs, List<Integer> labels) {}

    /** Reads annotated articles, as the two fits do. */
    interface Each {
        /** @param article its number among all, for {@link #add} */
        void read(int article, MoveReader reader, GoldArticle gold);
    }

    /**
     * @param sets MODEL:DIR,MODEL:DIR; each name model must not have been trained on the articles that stand beside it
     * @return how many articles were read
     */
    static int each(String sets, Each each) throws IOException {
        int article = 0;
        for (String set : sets.split(",", -1)) {
            String[] parts = set.split(":", -1);
            MoveReader reader = MoveReader.with(Path.of(parts[0]));
            for (GoldArticle gold : GoldArticle.read(Path.of(parts[1]))) {
                each.read(article++, reader, gold);
            }
        }
        return article;
    }

    void add(int article, Set<String> signs, List<Integer> labels) {
        examples.add(new Example(article, List.copyOf(signs), List.copyOf(labels)));
    }

    int size() {
        return examples.size();
    }

    /** @return how many signs were written */
    int write(Path file) throws IOException {
        Map<String, Integer> indices = indices();
        int[][] signs = new int[examples.size()][];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = examples.get(n).signs().stream()
                    .filter(indices::containsKey)
                    .mapToInt(indices::get)
                    .toArray();
        }
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < regressions; i++) {
            int regression = i;
            int[] labels = examples.stream()
                    .mapToInt(example -> example.labels().get(regression))
                    .toArray();
            weights.add(Regression.fit(signs, labels, indices.size()));
        }
        return write(indices, weights, file);
    }

    private Map<String, Integer> indices() {
        Map<String, Set<Integer>> articles = new TreeMap<>();
        for (Example example : examples) {
            for (String sign : example.signs()) {
                articles.computeIfAbsent(sign, key -> new HashSet<>()).add(example.article());
            }
        }
        Map<String, Integer> indices = new HashMap<>();
        articles.forEach((sign, in) -> {
            if (in.size() >= FEWEST_ARTICLES) {
                indices.put(sign, indices.size());
            }
        });
        return indices;
    }

    private static int write(Map<String, Integer> indices, List<double[]> weights, Path file) throws IOException {
        int written = 0;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Integer> sign : new TreeMap<>(indices).entrySet()) {
                StringBuilder line = new StringBuilder(sign.getKey());
                double largest = 0;
                for (double[] regression : weights) {
                    double weight = regression[sign.getValue()];
                    largest = Math.max(largest, Math.abs(weight));
                    line.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
                }
                if (largest >= NEGLIGIBLE) {
                    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                    written++;
                }
            }
        }
        return written;
    }
}
