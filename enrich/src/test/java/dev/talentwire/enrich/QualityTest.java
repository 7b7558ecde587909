package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads our own samples and compares who left whom and who joined whom with what is expected; the floor only rises. */
class QualityTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final double FLOOR = 0.6;

    @Test
    void edges_between_persons_and_employers_of_the_samples_are_found() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no samples beside this module");
        Map<String, Set<String>> expected = new HashMap<>();
        for (Map<?, ?> gold : JsonLines.of(SAMPLES.resolve("gold.jsonl"))) {
            expected.put(String.valueOf(gold.get("id")), edges(gold));
        }
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (String line : Files.readAllLines(SAMPLES.resolve("articles.jsonl"))) {
            var article = ScoreRun.article(line);
            Set<String> gold = expected.getOrDefault(article.getId(), Set.of());
            Set<String> ours = edges(JsonLines.object(
                    ExtractJson.line(LoadedEnricher.ENRICHER.enrich(article), LoadedEnricher.ENRICHER::plain)));
            found += ours.size();
            wanted += gold.size();
            ours.retainAll(gold);
            right += ours.size();
        }
        assertThat(2.0 * right / (found + wanted)).isGreaterThan(FLOOR);
    }

    /** {@code person>company} for a departure, {@code person<company} for an arrival, {@code person=company} within. */
    private static Set<String> edges(Map<?, ?> article) {
        Set<String> edges = new HashSet<>();
        for (Object each : (List<?>) Objects.requireNonNull(article.get("moves"))) {
            Map<?, ?> move = (Map<?, ?>) each;
            String status = String.valueOf(move.get("status"));
            if (Boolean.TRUE.equals(move.get("background")) || status.equals("denied") || status.equals("negated")) {
                continue;
            }
            String person = name(move, "person");
            String from = name(move, "from");
            String to = name(move, "to");
            if ("role_change".equals(move.get("type"))) {
                edges.add(person + "=" + (to == null ? from : to));
                continue;
            }
            if (from != null) {
                edges.add(person + ">" + from);
            }
            if (to != null) {
                edges.add(person + "<" + to);
            }
        }
        return edges;
    }

    private static @Nullable String name(Map<?, ?> move, String key) {
        Object normal = move.get(key + "_norm");
        Object name = normal == null ? move.get(key) : normal;
        return name == null ? null : name.toString();
    }
}
