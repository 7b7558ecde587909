package dev.talentwire.ingest.file;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.ArticleFiles.Line.Read;
import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.identity.Script;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading;
import dev.talentwire.ingest.page.body.Paragraphs;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes articles of documents that are wholly in memory. */
final class ArticleDocuments {

    /** Stands for the address of a page that says nothing of its own; RFC 6761 keeps this name free. */
    private static final URI NOWHERE = URI.create("http://file.invalid/");

    private final String sourceId;
    private final InstantSource clock;

    ArticleDocuments(String sourceId, InstantSource clock) {
        this.sourceId = sourceId;
        this.clock = clock;
    }

    /** A text whose first line is its title. */
    Line text(byte[] bytes, String name, String url) {
        String text = TextDecoder.decode(bytes, "").text();
        String[] head = text.strip().split("\\R", 2);
        boolean titled = head.length == 2;
        String body = Paragraphs.ofText(titled ? head[1] : head[0]);
        if (body.isEmpty()) {
            return new Unreadable(name, 0, "the file has no text");
        }
        return new Read(article(
                name, url, titled ? head[0].strip() : null, null, Dateline.find(body), Script.languageOf(body), body));
    }

    /** A saved page. */
    Line page(byte[] bytes, String name, String url) {
        return page(TextDecoder.decode(bytes, "").text(), name, 0, Fields.of(name, url));
    }

    /**
     * A page whose circumstances are partly known from elsewhere.
     *
     * @param line in the file, from 1; 0 when the page is the file
     */
    Line page(String html, String name, int line, Fields known) {
        URI address = CanonicalUrl.resolve(NOWHERE, known.url())
                .filter(found -> !NOWHERE.getHost().equals(found.getHost()))
                .orElse(NOWHERE);
        return switch (PageReader.readSaved(html, address)) {
            case PageReading.NoArticle none -> new Unreadable(name, line, none.detail());
            case PageReading.ArticlePage page -> {
                boolean addressed = !NOWHERE.getHost().equals(page.canonical().getHost());
                String canonical = page.canonical().toString();
                yield new Read(article(
                        known.id() != null ? known.id() : addressed ? canonical : name,
                        addressed ? canonical : known.url(),
                        known.title() != null ? known.title() : page.title().orElse(null),
                        page.author().orElse(null),
                        known.published().or(page::published),
                        page.language(),
                        page.text()));
            }
        };
    }

    Article article(
            String id,
            String url,
            @Nullable String title,
            @Nullable String author,
            Optional<PublicationDate> published,
            String language,
            String text) {
        Instant at = published.map(PublicationDate::at).orElse(null);
        return Article.newBuilder()
                .setId(id)
                .setUrl(url)
                .setSourceId(sourceId)
                .setTitle(title)
                .setAuthor(author)
                .setPublishedAt(at)
                .setPublishedPrecision(published.map(PublicationDate::precision).orElse(DatePrecision.UNKNOWN))
                .setPublishedOrigin(published.map(PublicationDate::origin).orElse(DateOrigin.UNKNOWN))
                .setFetchedAt(clock.instant())
                .setLanguage(language)
                .setText(text)
                .build();
    }

    /**
     * What is known of a page before it is read.
     *
     * @param id        null when the page is to say
     * @param url       its address, or that of its file
     * @param title     null when the page is to say
     * @param published empty when the page is to say
     */
    record Fields(@Nullable String id, String url, @Nullable String title, Optional<PublicationDate> published) {

        static Fields of(String name, String url) {
            return new Fields(null, url, null, Optional.empty());
        }
    }
}
