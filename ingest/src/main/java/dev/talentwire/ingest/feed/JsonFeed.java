package dev.talentwire.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.schemas.DateOrigin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    static FeedReading read(String text, URI url) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new NoFeed(url + " cannot be read as JSON Feed: " + e.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            return new NoFeed(url + " is JSON, but no JSON Feed: it has no list of items");
        }
        List<FeedItem> items = new ArrayList<>();
        List<BrokenItem> broken = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            Optional<URI> link = link(item, url);
            if (link.isPresent()) {
                items.add(item(item, link.get()));
            } else {
                String name = text(item, "id").or(() -> text(item, "title")).orElse("without a name");
                broken.add(new BrokenItem(
                        url + "#" + name,
                        "item \"" + name + "\" of " + url + " has no url that is a web address: " + item.path("url")));
            }
        }
        return new Feed(items, broken, Pace.ANY);
    }

    private static FeedItem item(JsonNode item, URI link) {
        // Plain text becomes markup here, so that all items carry the same.
        Optional<String> plain = text(item, "content_text").map(content -> "<p>" + Entities.escape(content) + "</p>");
        return new FeedItem(
                link,
                text(item, "title"),
                text(item.path("authors").path(0), "name").or(() -> text(item.path("author"), "name")),
                text(item, "date_published")
                        .or(() -> text(item, "date_modified"))
                        .flatMap(date -> DateText.parse(date, DateOrigin.FEED)),
                text(item, "content_html").or(() -> plain).or(() -> text(item, "summary")));
    }

    private static Optional<URI> link(JsonNode item, URI url) {
        Optional<String> idAsAddress = text(item, "id").filter(id -> id.startsWith("http"));
        return Stream.of(text(item, "url"), text(item, "external_url"), idAsAddress)
                .flatMap(Optional::stream)
                .flatMap(link -> CanonicalUrl.resolve(url, link).stream())
                .findFirst();
    }

    private static Optional<String> text(JsonNode node, String field) {
        String text = node.path(field).asText("").strip();
        return text.isEmpty() || node.path(field).isNull() ? Optional.empty() : Optional.of(text);
    }
}
