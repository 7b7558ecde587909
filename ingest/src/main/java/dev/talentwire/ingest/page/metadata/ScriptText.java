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

    private static final Pattern TITLE = Pattern.compile("title|headline");
    /** Shorter ones are names of sites and menus. */
    private static final int SHORTEST_TITLE = 6;

    private static final int MOST_NODES = 100_000;
    private static final int FEWEST_MARKS = 2;

    private ScriptText() {}

    /**
     * The longest prose under a name that speaks of text, with whatever markup it has, in data that also has the page's title: what else such
     * data holds is notices, menus and other articles.
     */
    static Optional<String> of(Outline page, String title) {
        String longest = "";
        for (Part script : page.all("script")) {
            String found = longest(json(script), title);
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

    /** A part of the data, and whether it or what holds it has the page's title. */
    private record Open(JsonNode node, boolean titled) {}

    private static String longest(JsonNode root, String title) {
        Deque<Open> open = new ArrayDeque<>();
        open.add(new Open(root, false));
        String longest = "";
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            Open next = open.removeFirst();
            JsonNode node = next.node();
            boolean titled = next.titled() || titled(node, title);
            for (var field : node.properties()) {
                boolean text = titled
                        && field.getValue().isTextual()
                        && TEXT.matcher(field.getKey().toLowerCase(Locale.ROOT)).matches()
                        && Punctuation.marks(field.getValue().asText()) >= FEWEST_MARKS;
                if (text && field.getValue().asText().length() > longest.length()) {
                    longest = field.getValue().asText();
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(new Open(child, titled));
                }
            });
        }
        return longest;
    }

    private static boolean titled(JsonNode node, String title) {
        for (var field : node.properties()) {
            String value =
                    field.getValue().isTextual() ? field.getValue().asText().strip() : "";
            if (value.length() >= SHORTEST_TITLE
                    && TITLE.matcher(field.getKey().toLowerCase(Locale.ROOT)).find()
                    && (title.contains(value) || (title.length() >= SHORTEST_TITLE && value.contains(title)))) {
                return true;
            }
        }
        return false;
    }
}
