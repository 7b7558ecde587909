package dev.talentwire.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that stand elsewhere, so that a configuration holds no secret: {@code ${env:NAME}} is an environment variable and
 * {@code ${file:/path}} the content of a file, without the line feed at its end.
 */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    private final Map<String, String> environment;
    private final List<Problem> problems;
    private final Set<String> paths = new TreeSet<>();

    References(Map<String, String> environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** Whether a text is nothing but one reference. */
    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** Whether a text holds a reference. */
    static boolean isIn(String text) {
        return REFERENCE.matcher(text).find();
    }

    /** Replaces the references in all texts of a tree. */
    void resolve(ObjectNode tree) {
        resolve("", tree);
    }

    /** Where references stood. */
    Set<String> paths() {
        return paths;
    }

    private void resolve(String path, JsonNode node) {
        switch (node) {
            case ObjectNode section ->
                section.properties()
                        .forEach(entry -> entry.setValue(resolved(below(path, entry.getKey()), entry.getValue())));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, resolved(path + "[" + i + "]", list.get(i)));
                }
            }
            default -> {}
        }
    }

    private JsonNode resolved(String path, JsonNode node) {
        if (node instanceof TextNode text && REFERENCE.matcher(text.textValue()).find()) {
            paths.add(path);
            Matcher references = REFERENCE.matcher(text.textValue());
            return TextNode.valueOf(references.replaceAll(found -> Matcher.quoteReplacement(value(path, found))));
        }
        resolve(path, node);
        return node;
    }

    private String value(String path, MatchResult reference) {
        String name = reference.group(2);
        if (reference.group(1).equals("env")) {
            String value = environment.get(name);
            if (value == null) {
                problems.add(new Problem(path, reference.group(), "the environment has no variable " + name));
            }
            return value == null ? "" : value;
        }
        try {
            return Files.readString(Path.of(name)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            problems.add(new Problem(path, reference.group(), "the file cannot be read: " + e));
            return "";
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
