package dev.talentwire.ingest.page.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON-LD objects of a page. Sites write them by template, so they may be no JSON: then what can be recognised is taken. */
final class JsonLdScripts {

    private static final Logger log = LoggerFactory.getLogger(JsonLdScripts.class);

    /** Raw line breaks in strings and trailing commas are common. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** No real page describes itself in more objects. */
    private static final int MOST_OBJECTS = 10_000;

    private static final Pattern AROUND =
            Pattern.compile("^[\\s;]*(?:<!--|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[|//\\s*<!\\[CDATA\\[)"
                    + "|(?:-->|//\\s*\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|\\]\\]>|;)\\s*$");
    private static final Pattern FIELD = Pattern.compile(
            "\"(@type|headline|datePublished|dateCreated|pubDate|title)\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){1,300})\"\\s*(?=[,}\\]])");

    private JsonLdScripts() {}

    static JsonNode missing() {
        return LENIENT.missingNode();
    }

    static List<JsonNode> objects(Outline page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Part script : page.all("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                collect(parsed(script.element()), objects);
            }
        }
        return objects;
    }

    private static JsonNode parsed(Element script) {
        String json = AROUND.matcher(script.data()).replaceAll("");
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            log.debug(
                    "JSON-LD of {} is no JSON, its plain fields are taken: {}",
                    script.baseUri(),
                    e.getOriginalMessage());
            return salvaged(json);
        }
    }

    /** Of broken JSON the fields that are written out whole, first come. */
    private static JsonNode salvaged(String json) {
        ObjectNode fields = LENIENT.createObjectNode();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            if (!fields.has(field.group(1))) {
                fields.put(field.group(1), field.group(2).replace("\\/", "/").replace("\\\"", "\""));
            }
        }
        return fields;
    }

    private static void collect(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
                open.add(node.path("mainEntityOfPage"));
            }
            if (node.isArray()) {
                node.forEach(open::add);
            }
        }
    }
}
