package dev.talentwire.ingest;

import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.CharsetDecision;
import dev.talentwire.ingest.decode.DecodedText;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedParser;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.SitemapParser;
import dev.talentwire.ingest.feed.SitemapReading;
import dev.talentwire.ingest.links.LinkPage;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import dev.talentwire.ingest.page.PageSeries;
import dev.talentwire.ingest.page.stub.Stub;
import dev.talentwire.ingest.source.FurtherPages;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import dev.talentwire.ingest.web.ShownAddress;
import dev.talentwire.ingest.web.Trail;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WarcArchive;
import dev.talentwire.ingest.web.WebClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What would be ingested of one address, and why; nothing is written anywhere.
 *
 * @param url    as asked for
 * @param hops   every answer on the way, robots.txt and redirects included, in order
 * @param finding what is there
 */
public record FetchReport(URI url, List<Hop> hops, Finding finding) {

    private static final int OK = 200;
    private static final String ROBOTS = "/robots.txt";
    private static final ZoneId NEWS_ZONE = ZoneId.of("Asia/Shanghai");

    /** The beginning of a feed or a sitemap in XML. */
    private static final Pattern LIST = Pattern.compile(
            "\\s*(?:<[?!][^>]{0,500}>\\s*){0,9}<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\\s>]",
            Pattern.CASE_INSENSITIVE);

    public FetchReport {
        hops = List.copyOf(hops);
    }

    /**
     * One answer.
     *
     * @param url     that was asked for
     * @param address that was connected to
     * @param status  of HTTP, with its words
     * @param headers {@code name: value}, as sent but for passwords in addresses
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
         * A feed, a sitemap or a page of links to articles: what a source of that type and address would read.
         *
         * @param kind  feed, sitemap or list
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
        try (var web = new WebClient(settings.archivedIn(null), clock, answer -> hops.add(hop(answer)))) {
            Finding finding = switch (web.get(url, Validators.NONE)) {
                case Failed failed -> new Finding.Unfetched(failed.cause().name(), failed.detail());
                case NotModified same ->
                    new Finding.Unfetched("NOT_MODIFIED", url + " answers that nothing changed, though not asked");
                case Fetched fetched -> read(fetched, settings.maxBytes(), new FurtherPages(web));
            };
            return new FetchReport(url, hops, finding);
        }
    }

    /**
     * Reads the pages of a WARC file again.
     *
     * @param reader takes a report for each document that was answered with a status of 200
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static void replay(Path warc, FetchSettings settings, Consumer<FetchReport> reader) {
        WarcArchive.replay(warc, answer -> {
            if (answer.status() == OK && !ROBOTS.equals(answer.url().getPath())) {
                var fetched = new Fetched(
                        answer.url(), contentType(answer), answer.body(), Validators.NONE, Optional.empty());
                reader.accept(
                        new FetchReport(answer.url(), List.of(hop(answer)), replayed(fetched, settings.maxBytes())));
            }
        });
    }

    private static String contentType(Trail.Answer answer) {
        return answer.headers().stream()
                .filter(field -> field.name().equalsIgnoreCase("Content-Type"))
                .map(Trail.Field::value)
                .findFirst()
                .orElse("");
    }

    private static Hop hop(Trail.Answer answer) {
        return new Hop(
                answer.url(),
                answer.address(),
                (answer.status() + " " + answer.reason()).strip(),
                answer.headers().stream()
                        .map(field -> field.name() + ": " + ShownAddress.of(field.value()))
                        .toList());
    }

    /** Further pages of an article are documents of the archive by themselves. */
    private static Finding replayed(Fetched fetched, int maxBytes) {
        try {
            return read(fetched, maxBytes, page -> Optional.empty());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nothing is waited for", e);
        }
    }

    private static Finding read(Fetched fetched, int maxBytes, PageSeries.Markup furtherPages)
            throws InterruptedException {
        DecodedText decoded = TextDecoder.decode(fetched.body(), fetched.contentType());
        CharsetDecision decision = decoded.decision();
        var charset = new Charset(decision.charset().name(), decision.decider().name(), decision.evidence());
        if (LIST.matcher(decoded.text()).lookingAt()) {
            // A feed that carries its articles has text enough for one.
            return listing(fetched, charset, maxBytes, () -> page(fetched, decoded.text(), charset));
        }
        return switch (PageReader.read(decoded.text(), fetched.url())) {
            case ArticlePage first -> {
                ArticlePage whole = PageSeries.whole(first, fetched.url(), furtherPages);
                boolean more = whole.text().length() > first.text().length();
                yield new Finding.Article(charset, facts(first, more), whole.text());
            }
            case NoArticle none ->
                listing(fetched, charset, maxBytes, () -> links(fetched, decoded.text(), charset, none));
        };
    }

    /** What calls itself a list and is none. */
    private static Finding page(Fetched fetched, String text, Charset charset) {
        return switch (PageReader.read(text, fetched.url())) {
            case ArticlePage article -> new Finding.Article(charset, facts(article, false), article.text());
            case NoArticle none -> new Finding.Unusable(charset, none.reason(), none.detail());
        };
    }

    private static Finding listing(Fetched fetched, Charset charset, int maxBytes, Supplier<Finding> otherwise) {
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
                        pages.entries().stream()
                                .map(entry -> line(entry.item()))
                                .toList());
            case SitemapReading.Index index ->
                new Finding.Listing(
                        charset,
                        "sitemap",
                        index.entries().stream()
                                .map(entry -> line(entry.item()))
                                .toList());
            case SitemapReading.NoSitemap none -> otherwise.get();
        };
    }

    /** A page without text of its own may be one that a source of the type list is for. */
    private static Finding links(Fetched fetched, String html, Charset charset, NoArticle none) {
        List<FeedItem> links = none.stub() == Stub.NO_TEXT
                ? LinkPage.read(html, fetched.url(), Optional.empty(), Optional.empty())
                        .articles()
                : List.of();
        return links.isEmpty()
                ? new Finding.Unusable(charset, none.reason(), none.detail())
                : new Finding.Listing(
                        charset, "list", links.stream().map(FetchReport::line).toList());
    }

    private static String line(FeedItem item) {
        return item.link()
                + item.published().map(date -> "  " + date.at()).orElse("")
                + item.title().map(title -> "  " + title).orElse("");
    }

    /** As much of it as is known: a moment, or a day, month or year of the news' zone. */
    private static String written(PublicationDate date) {
        LocalDateTime local = LocalDateTime.ofInstant(date.at(), NEWS_ZONE);
        return switch (date.precision()) {
            case DAY ->
                local.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? local.toLocalDate().toString()
                        : date.at().toString();
            case MONTH, QUARTER, HALF -> YearMonth.from(local).toString();
            case YEAR, UNKNOWN -> Year.from(local).toString();
        };
    }

    private static List<Fact> facts(ArticlePage page, boolean joined) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("id", page.canonical().toString(), page.origins().getOrDefault("canonical", "address")));
        page.title()
                .ifPresent(title ->
                        facts.add(new Fact("title", title, page.origins().getOrDefault("title", "page"))));
        page.author()
                .ifPresent(author ->
                        facts.add(new Fact("author", author, page.origins().getOrDefault("author", "page"))));
        page.published()
                .ifPresent(date -> facts.add(new Fact(
                        "published",
                        written(date),
                        page.origins().getOrDefault("published", date.origin().name()))));
        facts.add(new Fact("language", page.language(), page.origins().getOrDefault("language", "text")));
        page.next()
                .ifPresent(next -> facts.add(
                        new Fact("next page", next.toString(), joined ? "its text is below" : "not read here")));
        return facts;
    }
}
