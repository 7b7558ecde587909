package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import dev.talentwire.ingest.page.body.BodyText;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Punctuation;
import dev.talentwire.ingest.page.metadata.Fact;
import dev.talentwire.ingest.page.metadata.PageMetadata;
import dev.talentwire.ingest.page.series.NextPage;
import dev.talentwire.ingest.page.stub.Stub;
import dev.talentwire.ingest.page.stub.Stubs;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** A page that shows less than this share of the text in its JSON-LD needs scripts to show the rest. */
    private static final double SHOWN = 0.4;

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
        Outline page = Outline.of(document);
        PageMetadata metadata = PageMetadata.of(page, url);
        String text = text(page, metadata);
        String title = metadata.title().map(Fact::value).orElse("");
        return Stubs.of(page, title, text, metadata.isPaid())
                .<PageReading>map(stub -> new NoArticle(stub, detail(stub, url, text)))
                .orElseGet(() -> article(page, url, metadata, text, mayBeCanonical));
    }

    private static String detail(Stub stub, URI url, String text) {
        String page = "the page at " + url;
        return switch (stub) {
            case CHALLENGE ->
                page + " wants to know whether its reader is human: fetch it less often, or ask its owner for access";
            case NOT_FOUND -> page + " says that there is no such article";
            case SITE_ERROR -> page + " says that its site is out of order";
            case CONSENT -> page + " shows only a question for consent";
            case PAYWALL -> page + " ends after " + letters(text) + " letters where one has to pay";
            case LOGIN -> page + " shows its text only to those who are logged in";
            case NO_TEXT ->
                page + (letters(text) == 0 ? " has no text" : " has only " + counted(letters(text)) + " of text");
        };
    }

    private static String counted(int letters) {
        return letters + (letters == 1 ? " letter" : " letters");
    }

    private static String text(Outline page, PageMetadata metadata) {
        String title = metadata.title().map(Fact::value).orElse("");
        String shown = BodyText.of(page, title, metadata.description());
        String declared = metadata.articleBody()
                .map(BodyText::ofPlain)
                .filter(body -> letters(shown) < SHOWN * letters(body) || !isEnough(shown))
                .orElse(shown);
        return isEnough(declared) || metadata.isPaid()
                ? declared
                : metadata.scriptText().map(BodyText::ofPlain).orElse(declared);
    }

    private static ArticlePage article(
            Outline page, URI url, PageMetadata metadata, String text, Predicate<URI> mayBeCanonical) {
        Map<String, String> origins = new LinkedHashMap<>();
        Optional<Fact<String>> language = metadata.language(text);
        Optional<Fact<PublicationDate>> published = metadata.published(
                        language.map(Fact::value).orElse("und"))
                .or(() -> Dateline.find(text).map(date -> new Fact<>(date, "text")));
        return new ArticlePage(
                noted("title", metadata.title(), origins),
                noted("author", metadata.author(text), origins),
                noted("published", published, origins),
                noted("language", language, origins).orElse("und"),
                noted("canonical", Optional.of(metadata.canonical(mayBeCanonical)), origins)
                        .orElseThrow(),
                text,
                NextPage.of(page, url),
                origins);
    }

    private static <T> Optional<T> noted(String name, Optional<Fact<T>> fact, Map<String, String> origins) {
        fact.ifPresent(found -> origins.put(name, found.where()));
        return fact.map(Fact::value);
    }

    /** The start of a text tells it nearly always. */
    private static boolean isEnough(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * FEWEST_LETTERS));
        return letters(start) >= FEWEST_LETTERS || letters(text) >= FEWEST_LETTERS;
    }

    private static int letters(String text) {
        return Punctuation.characters(text);
    }
}
