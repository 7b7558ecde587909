package dev.talentwire.app.fetch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.ingest.DryRun.Found;
import dev.talentwire.ingest.FetchReport;
import dev.talentwire.ingest.FetchReport.Charset;
import dev.talentwire.ingest.FetchReport.Finding;
import dev.talentwire.schemas.Article;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be ingested, as lines of JSON. */
final class ReportJson {

    private ReportJson() {}

    static String line(FetchReport report) {
        ObjectNode root = object().put("url", report.url().toString()).put("usable", report.usable());
        ArrayNode hops = root.putArray("hops");
        for (FetchReport.Hop hop : report.hops()) {
            ObjectNode node = hops.addObject()
                    .put("url", hop.url().toString())
                    .put("address", hop.address())
                    .put("status", hop.status());
            texts(node, "headers", hop.headers());
        }
        switch (report.finding()) {
            case Finding.Article article -> {
                charset(root, article.charset());
                ObjectNode facts = root.putObject("article");
                article.facts()
                        .forEach(fact -> facts.putObject(fact.name())
                                .put("value", fact.value())
                                .put("origin", fact.origin()));
                facts.put("text", article.text());
            }
            case Finding.Listing listing -> {
                charset(root, listing.charset());
                texts(root, listing.kind(), listing.items());
            }
            case Finding.Unusable unusable -> {
                charset(root, unusable.charset());
                root.put("reason", unusable.reason()).put("detail", unusable.detail());
            }
            case Finding.Unfetched unfetched ->
                root.put("reason", unfetched.cause()).put("detail", unfetched.detail());
        }
        return root.toString();
    }

    static String line(Found found) {
        return switch (found) {
            case Found.Emitted(Article article) ->
                object().put("id", article.getId())
                        .put("title", article.getTitle())
                        .put("author", article.getAuthor())
                        .put("published", text(article.getPublishedAt()))
                        .put("publishedOrigin", article.getPublishedOrigin().name())
                        .put("language", article.getLanguage())
                        .put("text", article.getText())
                        .toString();
            case Found.Refused refused ->
                object().put("rejected", refused.key())
                        .put("reason", refused.rejected().getReason())
                        .put("detail", refused.rejected().getDetail())
                        .toString();
        };
    }

    static String failure(String why) {
        return object().put("failed", why).toString();
    }

    private static void charset(ObjectNode parent, Charset charset) {
        ObjectNode node =
                parent.putObject("charset").put("name", charset.name()).put("by", charset.decider());
        texts(node, "evidence", charset.evidence());
    }

    private static void texts(ObjectNode parent, String name, List<String> values) {
        ArrayNode array = parent.putArray(name);
        values.forEach(array::add);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
