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
    static final URI NOWHERE = URI.create("http://file.invalid/");

    private final String sourceId;
    private final String idPrefix;
    private final InstantSource clock;

    /**
     * A maker of articles.
     *
     * @param idPrefix in front of ids that are made of a file's name
     */
    ArticleDocuments(String sourceId, String idPrefix, InstantSource clock) {
        this.sourceId = sourceId;
        this.idPrefix = idPrefix;
        this.clock = clock;
    }

    /** The id, and in want of a better one the address, of an article that only its place in a file tells from others. */
    String idOf(String place) {
        return idPrefix + place;
    }

    /** A text whose first line is its title. */
    Line text(byte[] bytes, String name) {
        String text = TextDecoder.decode(bytes, "").text();
        String[] head = text.strip().split("\\R", 2);
        boolean titled = head.length == 2;
        String body = Paragraphs.ofText(titled ? head[1] : head[0]);
        if (body.isEmpty()) {
            return new Unreadable(name, 0, "the file has no text");
        }
        String id = idOf(name);
        return new Read(
                article(
                        id,
                        id,
                        titled ? head[0].strip() : null,
                        null,
                        Dateline.find(body),
                        Script.languageOf(body),
                        body),
                name,
                0);
    }

    /** A saved page. */
    Line page(byte[] bytes, String name) {
        return page(
                TextDecoder.decode(bytes, "").text(), name, 0, new Fields(null, idOf(name), null, Optional.empty()));
    }

    /**
     * A page whose circumstances are partly known from elsewhere.
     *
     * @param line in the file, from 1; 0 when the page is the file
     */
    Line page(String html, String name, int line, Fields known) {
        try {
            return read(html, name, line, known);
        } catch (RuntimeException | StackOverflowError e) {
            // A page on which our own code fails must not keep the others from being read.
            return new Unreadable(name, line, "reading the page failed, which is a bug of talentwire: " + e);
        }
    }

    private Line read(String html, String name, int line, Fields known) {
        URI address = CanonicalUrl.resolve(NOWHERE, known.url())
                .filter(found -> !NOWHERE.getHost().equals(found.getHost()))
                .orElse(NOWHERE);
        return switch (PageReader.readSaved(html, address)) {
            case PageReading.NoArticle none ->
                new Unreadable(name, line, none.detail().replace(address.toString(), name));
            case PageReading.ArticlePage page -> {
                boolean addressed = !NOWHERE.getHost().equals(page.canonical().getHost());
                String canonical = page.canonical().toString();
                Article article = article(
                        known.id() != null ? known.id() : addressed ? canonical : idOf(name),
                        addressed ? canonical : known.url(),
                        known.title() != null ? known.title() : page.title().orElse(null),
                        page.author().orElse(null),
                        known.published().or(page::published),
                        page.language(),
                        page.text());
                yield new Read(article, name, line);
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
     * @param url       its address, or its place
     * @param title     null when the page is to say
     * @param published empty when the page is to say
     */
    record Fields(@Nullable String id, String url, @Nullable String title, Optional<PublicationDate> published) {}
}
