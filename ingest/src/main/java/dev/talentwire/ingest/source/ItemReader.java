package dev.talentwire.ingest.source;

import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.identity.NearDuplicates;
import dev.talentwire.ingest.identity.SimHash;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import dev.talentwire.ingest.page.PageSeries;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Rejections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an article of a feed's item and the page behind it: the date comes from the feed, the text from whichever has more of it. */
final class ItemReader {

    /** A feed's text that is this much longer than its page's is the article; the page is a teaser or needs scripts. */
    private static final double CLEARLY_LONGER = 1.5;

    /** Clocks differ; a date further ahead than this is wrong. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final String sourceId;
    private final InstantSource clock;
    private final PageSeries.Markup furtherPages;
    private final Rejections rejections;

    /**
     * A reader of one source's items.
     *
     * @param furtherPages gets the second page of an article, and those after it
     */
    ItemReader(String sourceId, InstantSource clock, PageSeries.Markup furtherPages) {
        this.sourceId = sourceId;
        this.clock = clock;
        this.furtherPages = furtherPages;
        this.rejections = new Rejections("ingest", clock);
    }

    /**
     * What to write of an item whose page was fetched.
     *
     * @param state what is known of its link, with the new validators
     */
    Entry withPage(FeedItem item, Fetched fetched, FetchState state) throws InterruptedException {
        try {
            return read(item, fetched, state);
        } catch (RuntimeException | StackOverflowError e) {
            // A page on which our own code fails must not keep the others from being read.
            return reject(item, Rejections.BUG, e.toString(), fetched.body(), state);
        }
    }

    private Entry read(FeedItem item, Fetched fetched, FetchState state) throws InterruptedException {
        String html = TextDecoder.decode(fetched.body(), fetched.contentType()).text();
        PageReading reading = PageReader.read(html, fetched.url());
        Optional<ArticlePage> inFeed = inFeed(item);
        return switch (reading) {
            case ArticlePage first -> {
                ArticlePage page = PageSeries.whole(first, fetched.url(), furtherPages);
                String text = inFeed.map(ArticlePage::text)
                        .filter(own ->
                                own.length() > CLEARLY_LONGER * page.text().length())
                        .orElse(page.text());
                yield publish(item, page, text, state);
            }
            case NoArticle none ->
                inFeed.filter(own -> mayStandIn(own, state))
                        .<Entry>map(own -> publish(item, own, own.text(), state))
                        .orElseGet(() -> reject(item, none.reason(), none.detail(), fetched.body(), state));
        };
    }

    /** What to write of an item whose page cannot be had; the state is as with {@link #withPage}. */
    Entry withoutPage(FeedItem item, Failed failed, FetchState state) {
        return inFeed(item)
                .filter(own -> mayStandIn(own, state))
                .<Entry>map(own -> publish(item, own, own.text(), state))
                .orElseGet(() -> reject(item, "unfetchable", failed.detail(), null, state));
    }

    Entry rejected(BrokenItem broken) {
        return new Entry.Reject(broken.key(), rejected("no-link", broken.detail(), null), Optional.empty());
    }

    /** The article as the feed itself carries it, if it does. */
    private static Optional<ArticlePage> inFeed(FeedItem item) {
        return item.content()
                .map(html -> PageReader.read(html, item.link()))
                .flatMap(reading -> reading instanceof ArticlePage page ? Optional.of(page) : Optional.empty());
    }

    /**
     * Whether the feed's text may be published in place of the page's: of a known article only when it is a version of it. A teaser
     * published while the page cannot be had would take back every move that only the whole text tells of.
     */
    private static boolean mayStandIn(ArticlePage own, FetchState state) {
        if (state.getClusterId() == null) {
            return true;
        }
        Long known = state.getSimHash();
        return known != null && SimHash.distance(known, SimHash.of(own.text())) <= NearDuplicates.TOLERANCE;
    }

    private Entry publish(FeedItem item, ArticlePage page, String text, FetchState state) {
        Instant now = clock.instant();
        PublicationDate published = item.published()
                .or(page::published)
                .filter(date -> date.at().isBefore(now.plus(AHEAD)))
                .orElseGet(() -> new PublicationDate(now, DatePrecision.DAY, DateOrigin.FETCH));
        String id = page.canonical().toString();
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl(id)
                .setSourceId(sourceId)
                .setTitle(page.title().or(item::title).orElse(null))
                .setAuthor(page.author().or(item::author).orElse(null))
                .setPublishedAt(published.at())
                .setPublishedPrecision(published.precision())
                .setPublishedOrigin(published.origin())
                .setFetchedAt(now)
                .setLanguage(page.language())
                .setText(text)
                .build();
        return new Entry.Publish(article, Optional.of(state));
    }

    private Entry reject(FeedItem item, String reason, String detail, byte @Nullable [] payload, FetchState state) {
        return new Entry.Reject(
                CanonicalUrl.of(item.link()).toString(), rejected(reason, detail, payload), Optional.of(state));
    }

    private Rejected rejected(String reason, String detail, byte @Nullable [] payload) {
        return rejections.of(reason, "Source " + sourceId + ": " + detail, null, payload);
    }
}
