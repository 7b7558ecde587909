package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.page.body.BodyText;
import dev.talentwire.ingest.page.metadata.PageMetadata;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import java.net.URI;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads an HTML page: metadata from JSON-LD, OpenGraph and meta elements, the body from where text is densest. Time is linear in the
 * size of the page.
 */
public final class PageReader {

    /** Shorter texts are error pages, teasers and video pages; the shortest flash news is longer. */
    private static final int FEWEST_LETTERS = 40;

    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param html markup of any quality
     * @param url  the address it came from, after redirects
     */
    public static PageReading read(String html, URI url) {
        return read(html, url, declared -> CanonicalUrl.mayStandFor(url, declared));
    }

    /**
     * Reads a page that was saved, and whose address is therefore the one it declares.
     *
     * @param url for pages that declare none
     */
    public static PageReading readSaved(String html, URI url) {
        return read(html, url, declared -> true);
    }

    private static PageReading read(String html, URI url, Predicate<URI> mayBeCanonical) {
        Document document = Jsoup.parse(html, url.toString());
        PageMetadata metadata = PageMetadata.of(document, url, mayBeCanonical);
        String text = BodyText.of(document, metadata.title().orElse(""), metadata.description());
        if (letters(text) < FEWEST_LETTERS) {
            text = metadata.articleBody().map(BodyText::ofPlain).orElse(text);
        }
        if (letters(text) < FEWEST_LETTERS) {
            return new NoArticle("no-text", "the page at " + url + " has only " + letters(text) + " letters of text");
        }
        String body = text;
        return new ArticlePage(
                metadata.title(),
                metadata.author(),
                metadata.published().or(() -> Dateline.find(body)),
                metadata.canonical(),
                body);
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }
}
