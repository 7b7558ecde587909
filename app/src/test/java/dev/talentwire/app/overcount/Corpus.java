package dev.talentwire.app.overcount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.ingest.ArticleFiles;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with {@code articles.jsonl} and {@code gold.jsonl}. */
record Corpus(List<Article> articles, List<GoldMove> gold) {

    static {
        // Avro copies none of our records before the serdes have vouched for their package.
        Topics.withPrefix(Topics.DEFAULT_PREFIX);
    }

    /** Later than any publication: who fetches an article without a date knows at least that it is not from the future. */
    private static final Instant FETCHED = Instant.parse("2026-11-20T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Corpus read(Path folder) throws IOException {
        var gold = new ArrayList<GoldMove>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            for (JsonNode move : article.get("moves")) {
                GoldMove statement = GoldMove.of(article.get("id").asText(), move);
                if (!statement.marks().isEmpty()) {
                    gold.add(statement);
                }
            }
        }
        try (Stream<ArticleFiles.Line> lines = ArticleFiles.read(folder.resolve("articles.jsonl"), () -> FETCHED)) {
            List<Article> articles = lines.map(ArticleFiles.Line.Read.class::cast)
                    .map(ArticleFiles.Line.Read::article)
                    .toList();
            return new Corpus(articles, gold);
        }
    }
}
