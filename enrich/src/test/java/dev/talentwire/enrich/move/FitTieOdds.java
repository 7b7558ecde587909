package dev.talentwire.enrich.move;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: fits the weights of {@link TieOdds} and writes them to {@code -Dties.out=FILE}, when asked to with
 * {@code -Dties=MODEL:DIR,MODEL:DIR}; each name model must not have been trained on the articles that stand beside it (docs/ties.md).
 */
@EnabledIfSystemProperty(named = "ties", matches = ".+")
class FitTieOdds {

    /** Characters of an ISO date. */
    private static final int DAY = 10;

    /** What only one article shows says nothing of others. */
    private static final int FEWEST_ARTICLES = 2;

    /** Smaller weights than this change no decision. */
    private static final double NEGLIGIBLE = 0.015;

    /** Probabilities at which a move is neither dropped nor added. */
    private static final Likelihood UNDECIDED = new Likelihood(0.3, 0.3, 0.3);

    private final List<Example> examples = new ArrayList<>();

    /** @param labels 1, -1, or 0 where the annotation does not say */
    private record Example(int article, List<String> signs, Map<Direction, Integer> labels) {}

    @Test
    void writes_the_weights() throws IOException {
        int article = 0;
        for (String pair : System.getProperty("ties", "").split(",", -1)) {
            String[] parts = pair.split(":", -1);
            MoveReader reader = MoveReader.with(Path.of(parts[0]));
            for (GoldArticle gold : GoldArticle.read(Path.of(parts[1]))) {
                collect(article++, reader, gold);
            }
        }
        Map<String, Integer> indices = indices();
        int[][] signs = new int[examples.size()][];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = examples.get(n).signs().stream()
                    .filter(indices::containsKey)
                    .mapToInt(indices::get)
                    .toArray();
        }
        List<double[]> weights = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            int[] labels = examples.stream()
                    .mapToInt(example -> example.labels().getOrDefault(direction, -1))
                    .toArray();
            weights.add(Regression.fit(signs, labels, indices.size()));
        }
        int written = write(indices, weights, Path.of(System.getProperty("ties.out", "ties.tsv.gz")));
        System.out.println(article + " articles, " + examples.size() + " ties, " + written + " signs");
    }

    private void collect(int article, MoveReader reader, GoldArticle gold) {
        LocalDate published = gold.published() == null || gold.published().length() < DAY
                ? null
                : LocalDate.parse(gold.published().substring(0, DAY));
        reader.read(gold.text(), published, normal -> (tie, signs) -> {
            String sentence = normal.written(
                    tie.scene().sentence().start(), tie.scene().sentence().end());
            examples.add(new Example(article, List.copyOf(signs), labels(tie, sentence, gold.edges())));
            return UNDECIDED;
        });
    }

    /** An edge that another sentence says makes its pair neither right nor wrong here. */
    private static Map<Direction, Integer> labels(Tie tie, String sentence, List<GoldEdge> edges) {
        Map<Direction, Integer> labels = new EnumMap<>(Direction.class);
        for (GoldEdge edge : edges) {
            if (!edge.about(tie.person().name(), tie.company().name())) {
                continue;
            }
            Direction meant = edge.directions().get(0);
            edge.directions().forEach(direction -> labels.putIfAbsent(direction, 0));
            if (edge.saidBy(sentence)) {
                labels.put(meant, 1);
            }
        }
        return labels;
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
                for (double[] direction : weights) {
                    double weight = direction[sign.getValue()];
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
