package dev.talentwire.ingest.page.metadata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Punctuation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The article's text in the data that a page's scripts would show it from: JSON in a script element, or assigned to a variable, as
 * frameworks that draw pages in the browser send it.
 */
final class ScriptText {

    private static final Logger log = LoggerFactory.getLogger(ScriptText.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ASSIGNED = Pattern.compile(
            "^\\s*(?:window|self|globalThis|var|let|const)[\\s.]*[\\w.$\\[\\]\"']{1,80}\\s*=\\s*(?=\\{)");
    /** What sites call the text of an article in their data. */
    private static final Pattern TEXT = Pattern.compile(".*(?:content|body|text|html|detail|article).*");

    private static final int MOST_NODES = 100_000;
    private static final int FEWEST_MARKS = 2;

    private ScriptText() {}

    /** The longest prose under a name that speaks of text, with whatever markup it has. */
    static Optional<String> of(Outline page) {
        String longest = "";
        for (Part script : page.all("script")) {
            String found = longest(json(script));
            longest = found.length() > longest.length() ? found : longest;
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private static JsonNode json(Part script) {
        String data = script.element().data();
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        Matcher assigned = ASSIGNED.matcher(data);
        if (!type.equals("application/json") && !assigned.lookingAt()) {
            return JSON.missingNode();
        }
        String value = type.equals("application/json") ? data : data.substring(assigned.end());
        // What follows the first value is script and not looked at.
        try (JsonParser parser = JSON.createParser(value)) {
            JsonNode read = JSON.readTree(parser);
            return read == null ? JSON.missingNode() : read;
        } catch (IOException e) {
            log.debug("A script of {} holds no JSON: {}", script.element().baseUri(), e.getMessage());
            return JSON.missingNode();
        }
    }

    private static String longest(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        String longest = "";
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            for (var field : node.properties()) {
                boolean text = field.getValue().isTextual()
                        && TEXT.matcher(field.getKey().toLowerCase(Locale.ROOT)).matches()
                        && Punctuation.marks(field.getValue().asText()) >= FEWEST_MARKS;
                if (text && field.getValue().asText().length() > longest.length()) {
                    longest = field.getValue().asText();
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
        return longest;
    }
}
