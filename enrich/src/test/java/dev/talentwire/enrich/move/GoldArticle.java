package dev.talentwire.enrich.move;

import dev.talentwire.enrich.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An annotated article with its live edges, made of the annotated moves as the scorer makes them.
 *
 * @param published ISO date; null when unknown
 */
record GoldArticle(String id, String text, @Nullable String published, List<GoldEdge> edges) {

    private static final Set<String> DEAD = Set.of("denied", "negated");

    private static final int DAY = "2026-01-31".length();

    /** The day of publication; null when unknown. */
    @Nullable
    LocalDate day() {
        return published == null || published.length() < DAY ? null : LocalDate.parse(published.substring(0, DAY));
    }

    /** Reads {@code articles.jsonl} and {@code gold.jsonl} of a directory. */
    static List<GoldArticle> read(Path directory) throws IOException {
        Map<String, List<GoldEdge>> edges = new HashMap<>();
        for (Map<String, @Nullable Object> line : JsonLines.of(directory.resolve("gold.jsonl"))) {
            edges.put(text(line, "id"), edges(line));
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (Map<String, @Nullable Object> line : JsonLines.of(directory.resolve("articles.jsonl"))) {
            String id = text(line, "id");
            Object published = line.get("published");
            articles.add(new GoldArticle(
                    id,
                    text(line, "text"),
                    published == null ? null : published.toString(),
                    edges.getOrDefault(id, List.of())));
        }
        return articles;
    }

    @SuppressWarnings("unchecked")
    private static List<GoldEdge> edges(Map<String, @Nullable Object> line) {
        List<GoldEdge> edges = new ArrayList<>();
        for (Map<String, @Nullable Object> move :
                (List<Map<String, @Nullable Object>>) line.getOrDefault("moves", List.of())) {
            if (Boolean.TRUE.equals(move.get("background")) || DEAD.contains(text(move, "status"))) {
                continue;
            }
            String from = named(move, "from");
            String to = named(move, "to");
            if (text(move, "type").equals("role_change")) {
                change(edges, move, from, to);
                continue;
            }
            if (!from.isEmpty()) {
                edges.add(edge(move, from, Direction.OUT));
            }
            if (!to.isEmpty()) {
                boolean within = from.isEmpty() && text(move, "type").equals("join");
                edges.add(within ? edge(move, to, Direction.IN, Direction.WITHIN) : edge(move, to, Direction.IN));
            }
        }
        return edges;
    }

    private static void change(List<GoldEdge> edges, Map<String, @Nullable Object> move, String from, String to) {
        if (from.isEmpty()) {
            edges.add(edge(move, to, Direction.WITHIN, Direction.IN));
        } else if (to.isEmpty()) {
            edges.add(edge(move, from, Direction.WITHIN, Direction.OUT));
        } else if (edge(move, from, Direction.WITHIN).about(named(move, "person"), to)) {
            edges.add(edge(move, to, Direction.WITHIN));
        } else {
            edges.add(edge(move, from, Direction.OUT, Direction.WITHIN));
            edges.add(edge(move, to, Direction.IN, Direction.WITHIN));
        }
    }

    private static GoldEdge edge(Map<String, @Nullable Object> move, String company, Direction... directions) {
        String before = text(move, "position_from");
        String after = text(move, "position_to");
        String position = switch (directions[0]) {
            case OUT -> before;
            case IN, WITHIN -> after;
        };
        return new GoldEdge(List.of(directions), named(move, "person"), company, position, text(move, "evidence"));
    }

    private static String named(Map<String, @Nullable Object> move, String field) {
        String normal = text(move, field + "_norm");
        return normal.isEmpty() ? text(move, field) : normal;
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }
}
