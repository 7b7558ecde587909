package dev.talentwire.ingest.page.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The article that a page describes in JSON-LD (schema.org Article and its kinds); every field is absent where there is none.
 *
 * @param article the JSON object, or a missing node
 */
record JsonLd(JsonNode article) {

    private static final Logger log = LoggerFactory.getLogger(JsonLd.class);

    /** Sites write JSON by template: raw line breaks in strings and trailing commas are common. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** No real page describes itself in more objects. */
    private static final int MOST_OBJECTS = 10_000;

    static JsonLd of(Document document) {
        JsonNode found = document.select("script[type=application/ld+json]").stream()
                .flatMap(JsonLd::objects)
                .filter(JsonLd::isArticle)
                .findFirst()
                .orElseGet(LENIENT::missingNode);
        return new JsonLd(found);
    }

    Optional<String> headline() {
        return text(article.path("headline")).or(() -> text(article.path("name")));
    }

    Optional<String> author() {
        return name(article.path("author"));
    }

    Optional<String> datePublished() {
        return text(article.path("datePublished"));
    }

    Optional<String> articleBody() {
        return text(article.path("articleBody"));
    }

    private static Stream<JsonNode> objects(Element script) {
        JsonNode root;
        try {
            root = LENIENT.readTree(script.data());
        } catch (JsonProcessingException e) {
            log.debug("JSON-LD of {} is no JSON and is left out: {}", script.baseUri(), e.getOriginalMessage());
            return Stream.empty();
        }
        Stream.Builder<JsonNode> objects = Stream.builder();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
            if (node.isArray()) {
                node.forEach(open::add);
            }
        }
        return objects.build();
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        Stream<JsonNode> types = type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
        return types.map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report"));
    }

    private static Optional<String> name(JsonNode author) {
        JsonNode one = author.isArray() ? author.path(0) : author;
        return text(one.isObject() ? one.path("name") : one);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank()
                ? Optional.of(node.asText().strip())
                : Optional.empty();
    }
}
