package dev.talentwire.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One article of the sample site.
 *
 * @param path    where the site serves it, such as {@code /2026/10/26/x.html}
 * @param charset the encoding in which the page is served
 */
record Sample(
        String id,
        String path,
        String language,
        OffsetDateTime published,
        String title,
        String author,
        String outlet,
        Charset charset,
        String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads {@code articles.jsonl}. */
    static List<Sample> read(Path file) {
        List<Sample> samples = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                samples.add(of(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new Refusal("Cannot read the demo's articles: " + e + ". The demo needs the folder samples/.", e);
        }
        return List.copyOf(samples);
    }

    private static Sample of(JsonNode article) {
        return new Sample(
                article.get("id").asText(),
                article.get("url").asText(),
                article.get("lang").asText(),
                OffsetDateTime.parse(article.get("published").asText()),
                article.get("title").asText(),
                article.get("author").asText(""),
                article.get("outlet").asText(),
                Charset.forName(article.get("charset").asText()),
                article.get("text").asText());
    }
}
