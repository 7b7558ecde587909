package dev.talentwire.ingest.fuzz;

import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.net.URI;

/** Any bytes are a page with an article of whole paragraphs, or without one. */
public final class PageFuzz {

    private static final URI URL = URI.create("https://www.example.com/news/2026/1.html");

    private PageFuzz() {}

    /** Jazzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        String html = TextDecoder.decode(data, "").text();
        if (PageReader.read(html, URL) instanceof ArticlePage article) {
            boolean whole =
                    article.text().endsWith("\n") && article.text().lines().noneMatch(String::isBlank);
            if (!whole || article.canonical().getHost() == null) {
                throw new IllegalStateException("not an article: " + article);
            }
        }
    }
}
