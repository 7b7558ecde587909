package dev.talentwire.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.talentwire.ingest.page.markup.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The article that a page describes in JSON-LD (schema.org Article and its kinds); every field is absent where there is none.
 *
 * @param article the JSON object, or a missing node
 * @param byId    objects that others refer to by their {@code @id}
 */
record JsonLd(JsonNode article, Map<String, JsonNode> byId) {

    private static final int MOST_AUTHORS = 10;

    static JsonLd of(Outline page) {
        List<JsonNode> objects = JsonLdScripts.objects(page);
        if (objects.isEmpty()) {
            return new JsonLd(JsonLdScripts.missing(), Map.of());
        }
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode object : objects) {
            if (object.has("@id") && object.size() > 1) {
                byId.putIfAbsent(object.path("@id").asText(), object);
            }
        }
        // Of several, such as the teasers below an article, the one that says most of itself.
        JsonNode found = objects.stream()
                .filter(JsonLd::isArticle)
                .min(Comparator.comparingInt(object -> object.has("headline") && object.has("datePublished") ? 0 : 1))
                .orElseGet(JsonLdScripts::missing);
        return new JsonLd(found, byId);
    }

    Stream<Fact<String>> headline() {
        return texts("headline", "name", "title");
    }

    Stream<Fact<String>> datePublished() {
        return texts("datePublished", "dateCreated", "pubDate", "uploadDate");
    }

    Stream<Fact<String>> language() {
        return texts("inLanguage");
    }

    Stream<Fact<String>> address() {
        JsonNode page = article.path("mainEntityOfPage");
        Optional<String> main = text(page.isObject() ? page.path("@id") : page);
        return Stream.concat(main.map(value -> new Fact<>(value, "JSON-LD mainEntityOfPage")).stream(), texts("url"));
    }

    Optional<String> articleBody() {
        return text(article.path("articleBody"));
    }

    Optional<String> publisher() {
        return text(resolved(article.path("publisher")).path("name"));
    }

    /** Whether the article says that it is not free to read. */
    boolean isPaid() {
        String free = article.path("isAccessibleForFree").asText("");
        return free.equalsIgnoreCase("false");
    }

    /** Names of all authors. */
    Stream<Fact<String>> author() {
        if (article.isMissingNode()) {
            return Stream.empty();
        }
        return Stream.of("author", "creator").flatMap(key -> {
            List<String> names = new ArrayList<>();
            names(article.path(key), names);
            String all = names.stream().distinct().limit(MOST_AUTHORS).collect(Collectors.joining(", "));
            return all.isEmpty() ? Stream.empty() : Stream.of(new Fact<>(all, "JSON-LD " + key));
        });
    }

    private void names(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> names(resolved(one), names));
        } else {
            JsonNode one = resolved(author);
            JsonNode name = one.isObject() ? one.path("name") : one;
            text(name.isArray() ? name.path(0) : name).ifPresent(names::add);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.isObject() && !node.has("name") && node.has("@id")
                ? byId.getOrDefault(node.path("@id").asText(), node)
                : node;
    }

    private Stream<Fact<String>> texts(String... keys) {
        if (article.isMissingNode()) {
            return Stream.empty();
        }
        return Stream.of(keys)
                .flatMap(key -> text(article.path(key)).map(value -> new Fact<>(value, "JSON-LD " + key)).stream());
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        Stream<JsonNode> types = type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
        boolean named = types.map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report"));
        // Baidu's vocabulary for search results has no types, only a title and a pubDate.
        return named || (object.has("pubDate") && object.has("title"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank()
                ? Optional.of(node.asText().strip())
                : Optional.empty();
    }
}
