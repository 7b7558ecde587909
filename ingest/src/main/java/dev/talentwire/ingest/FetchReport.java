package dev.talentwire.ingest;

import dev.talentwire.ingest.decode.CharsetDecision;
import dev.talentwire.ingest.decode.DecodedText;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedParser;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.SitemapParser;
import dev.talentwire.ingest.feed.SitemapReading;
import dev.talentwire.ingest.identity.Script;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import dev.talentwire.ingest.web.Trail;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would be ingested of one address, and why; nothing is written anywhere.
 *
 * @param url    as asked for
 * @param hops   every answer on the way, robots.txt and redirects included, in order
 * @param finding what is there
 */
public record FetchReport(URI url, List<Hop> hops, Finding finding) {

    public FetchReport {
        hops = List.copyOf(hops);
    }

    /**
     * One answer.
     *
     * @param url     that was asked for
     * @param address that was connected to
     * @param status  of HTTP, with its words
     * @param headers {@code name: value}, as sent
     */
    public record Hop(URI url, String address, String status, List<String> headers) {}

    /**
     * How the bytes became text.
     *
     * @param name     the charset that was used
     * @param decider  what settled it
     * @param evidence what was looked at
     */
    public record Charset(String name, String decider, List<String> evidence) {}

    /**
     * One thing found.
     *
     * @param name  short, such as title
     * @param value as it would be ingested
     * @param origin where it was found
     */
    public record Fact(String name, String value, String origin) {}

    /** What is at the address. */
    public sealed interface Finding {

        /**
         * An article.
         *
         * @param text paragraphs, each ending with a line feed
         */
        record Article(Charset charset, List<Fact> facts, String text) implements Finding {}

        /**
         * A feed or a sitemap: what a source of that address would read.
         *
         * @param kind  feed or sitemap
         * @param items one line each
         */
        record Listing(Charset charset, String kind, List<String> items) implements Finding {}

        /**
         * A document that is neither.
         *
         * @param reason a short stable word
         * @param detail for people
         */
        record Unusable(Charset charset, String reason, String detail) implements Finding {}

        /**
         * No document.
         *
         * @param cause  a short stable word
         * @param detail for people
         */
        record Unfetched(String cause, String detail) implements Finding {}
    }

    /** Whether a source would make something of it. */
    public boolean usable() {
        return switch (finding) {
            case Finding.Article article -> true;
            case Finding.Listing listing -> true;
            case Finding.Unusable unusable -> false;
            case Finding.Unfetched unfetched -> false;
        };
    }

    /**
     * Fetches and reads one page, under the same rules as a source's.
     *
     * @throws InterruptedException while fetching
     */
    public static FetchReport of(URI url, FetchSettings settings, InstantSource clock) throws InterruptedException {
        List<Hop> hops = new ArrayList<>();
        Trail trail = answer -> hops.add(new Hop(
                answer.url(),
                answer.address(),
                (answer.status() + " " + answer.reason()).strip(),
                answer.headers().stream()
                        .map(field -> field.name() + ": " + field.value())
                        .toList()));
        try (var web = new WebClient(settings, clock, trail)) {
            Finding finding = switch (web.get(url, Validators.NONE)) {
                case Failed failed -> new Finding.Unfetched(failed.cause().name(), failed.detail());
                case NotModified same ->
                    new Finding.Unfetched("NOT_MODIFIED", url + " answers that nothing changed, though not asked");
                case Fetched fetched -> read(fetched, settings.maxBytes());
            };
            return new FetchReport(url, hops, finding);
        }
    }

    private static Finding read(Fetched fetched, int maxBytes) {
        DecodedText decoded = TextDecoder.decode(fetched.body(), fetched.contentType());
        CharsetDecision decision = decoded.decision();
        var charset = new Charset(
                decision.charset().name(), decision.decider().name(), decision.evidence());
        return switch (PageReader.read(decoded.text(), fetched.url())) {
            case ArticlePage page -> new Finding.Article(charset, facts(page), page.text());
            case NoArticle none -> listing(fetched, charset, maxBytes, new Finding.Unusable(charset, none.reason(), none.detail()));
        };
    }

    private static Finding listing(Fetched fetched, Charset charset, int maxBytes, Finding otherwise) {
        if (FeedParser.read(fetched.body(), fetched.contentType(), fetched.url()) instanceof Feed feed) {
            return new Finding.Listing(
                    charset,
                    "feed",
                    Stream.concat(
                                    feed.items().stream().map(FetchReport::line),
                                    feed.broken().stream().map(broken -> "unusable: " + broken.detail()))
                            .toList());
        }
        return switch (SitemapParser.read(fetched.body(), fetched.contentType(), fetched.url(), maxBytes)) {
            case SitemapReading.Pages pages ->
                new Finding.Listing(
                        charset,
                        "sitemap",
                        pages.entries().stream().map(entry -> line(entry.item())).toList());
            case SitemapReading.Index index ->
                new Finding.Listing(
                        charset,
                        "sitemap",
                        index.entries().stream().map(entry -> line(entry.item())).toList());
            case SitemapReading.NoSitemap none -> otherwise;
        };
    }

    private static String line(FeedItem item) {
        return item.link()
                + item.published().map(date -> "  " + date.at()).orElse("")
                + item.title().map(title -> "  " + title).orElse("");
    }

    private static List<Fact> facts(ArticlePage page) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("id", page.canonical().toString(), "canonical address"));
        page.title().ifPresent(title -> facts.add(new Fact("title", title, "page")));
        page.author().ifPresent(author -> facts.add(new Fact("author", author, "page")));
        page.published()
                .ifPresent(date -> facts.add(
                        new Fact("published", date.at() + " (" + date.precision() + ")", date.origin().name())));
        facts.add(new Fact("language", Script.languageOf(page.text()), "text"));
        return facts;
    }
}
