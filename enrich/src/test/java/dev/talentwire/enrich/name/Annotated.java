package dev.talentwire.enrich.name;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article with the names that its annotation gives. */
record Annotated(String id, String text, List<String> persons, List<String> personsNorm, List<String> companies) {

    /** Reads {@code articles.jsonl} and {@code gold.jsonl} of a directory. */
    static List<Annotated> read(Path directory) throws IOException {
        Map<String, Map<String, Object>> gold = new HashMap<>();
        for (Map<String, Object> line : lines(directory.resolve("gold.jsonl"))) {
            gold.put(String.valueOf(line.get("id")), line);
        }
        List<Annotated> all = new ArrayList<>();
        for (Map<String, Object> article : lines(directory.resolve("articles.jsonl"))) {
            String id = String.valueOf(article.get("id"));
            Map<String, Object> names = gold.getOrDefault(id, Map.of());
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
    private static List<String> strings(Map<String, Object> line, String field) {
        return (List<String>) line.getOrDefault(field, List.of());
    }

    /** Strings and lists of strings at the top of each line; the rest is skipped. */
    private static List<Map<String, Object>> lines(Path file) throws IOException {
        JsonFactory json = new JsonFactory();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> fields = new HashMap<>();
            try (JsonParser parser = json.createParser(line)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    JsonToken token = parser.nextToken();
                    if (token == JsonToken.VALUE_STRING) {
                        fields.put(field, parser.getText());
                    } else if (token == JsonToken.START_ARRAY) {
                        fields.put(field, list(parser));
                    } else if (token == JsonToken.START_OBJECT) {
                        parser.skipChildren();
                    }
                }
            }
            lines.add(fields);
        }
        return lines;
    }

    private static List<String> list(JsonParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                values.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }
}
