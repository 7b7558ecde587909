package dev.talentwire.enrich.name;

import dev.talentwire.enrich.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article with the names that its annotation gives. */
record Annotated(String id, String text, List<String> persons, List<String> personsNorm, List<String> companies) {

    /** Reads {@code articles.jsonl} and {@code gold.jsonl} of a directory. */
    static List<Annotated> read(Path directory) throws IOException {
        Map<String, Map<String, @Nullable Object>> gold = new HashMap<>();
        for (Map<String, @Nullable Object> line : JsonLines.of(directory.resolve("gold.jsonl"))) {
            gold.put(String.valueOf(line.get("id")), line);
        }
        List<Annotated> all = new ArrayList<>();
        for (Map<String, @Nullable Object> article : JsonLines.of(directory.resolve("articles.jsonl"))) {
            String id = String.valueOf(article.get("id"));
            Map<String, @Nullable Object> names = gold.getOrDefault(id, Map.of());
            all.add(new Annotated(
                    id,
                    String.valueOf(article.get("text")),
                    strings(names, "persons"),
                    strings(names, "persons_norm"),
                    strings(names, "companies")));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, @Nullable Object> line, String field) {
        return (List<String>) line.getOrDefault(field, List.of());
    }
}
