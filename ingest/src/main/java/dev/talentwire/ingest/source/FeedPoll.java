package dev.talentwire.ingest.source;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedParser;
import dev.talentwire.ingest.feed.FeedReading;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.ingest.web.FetchOutcome;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import dev.talentwire.schemas.FetchState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a feed, then the page of every item that is new, that the feed has changed, or that was not looked at for a while. A page that
 * cannot be fetched now is tried again at the next poll; the rest goes on.
 */
final class FeedPoll implements Poll {

    private final FeedSource source;
    private final FetchSettings fetch;
    private final WebClient web;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ItemReader reader;

    /** The items of the feed as it was last read: a feed that has not changed still has pages to look at again. */
    private Feed feed = new Feed(List.of(), List.of());

    private final Map<URI, Checked> checked = new HashMap<>();

    /** When a page was last asked for, and for which state of its item. */
    private record Checked(FeedItem item, Instant at) {}

    FeedPoll(FeedSource source, FetchSettings fetch, WebClient web, Ledger ledger, InstantSource clock) {
        this.source = source;
        this.fetch = fetch;
        this.web = web;
        this.ledger = ledger;
        this.clock = clock;
        this.reader = new ItemReader(source.id(), clock);
    }

    @Override
    public Result run(Tally tally) throws InterruptedException {
        String key = source.url().toString();
        return switch (web.get(source.url(), validators(key))) {
            case Failed failed -> new Result.Failed(failed.detail(), failed.retryAfter());
            case NotModified same -> items(tally);
            case Fetched fetched -> {
                FeedReading reading = FeedParser.read(fetched.body(), fetched.contentType(), fetched.url());
                yield switch (reading) {
                    case NoFeed none -> new Result.Failed(none.why(), Optional.empty());
                    case Feed read -> {
                        feed = read;
                        Result result = items(tally);
                        // Only now: were the feed noted as read before its items are written, a crash would lose them.
                        if (result instanceof Result.Done) {
                            ledger.write(List.of(new Entry.Note(state(key, fetched.validators()))));
                        }
                        yield result;
                    }
                };
            }
        };
    }

    private Result items(Tally tally) throws InterruptedException {
        for (BrokenItem broken : feed.broken()) {
            tally.add(ledger.write(List.of(reader.rejected(broken))));
        }
        Optional<Failed> firstFailure = Optional.empty();
        Set<URI> links = new HashSet<>();
        for (FeedItem item : feed.items()) {
            URI link = CanonicalUrl.of(item.link());
            if (links.add(link) && isDue(link, item)) {
                Optional<Failed> failure = read(link, item, tally);
                firstFailure = firstFailure.or(() -> failure);
            }
        }
        checked.keySet().retainAll(links);
        return firstFailure
                .<Result>map(failure -> new Result.Failed(failure.detail(), failure.retryAfter()))
                .orElseGet(Result.Done::new);
    }

    private boolean isDue(URI link, FeedItem item) {
        Checked last = checked.get(link);
        if (last == null) {
            return ledger.recall(link.toString())
                    .map(known -> isOld(known.getSeenAt()))
                    .orElse(true);
        }
        return !last.item().equals(item) || isOld(last.at());
    }

    private boolean isOld(Instant at) {
        return Duration.between(at, clock.instant()).compareTo(fetch.recheck()) >= 0;
    }

    private Optional<Failed> read(URI link, FeedItem item, Tally tally) throws InterruptedException {
        String key = link.toString();
        FetchOutcome outcome = web.get(item.link(), validators(key));
        if (outcome instanceof Failed failed && !failed.cause().lasting()) {
            return Optional.of(failed);
        }
        checked.put(link, new Checked(item, clock.instant()));
        switch (outcome) {
            case NotModified same -> {}
            case Failed failed ->
                tally.add(ledger.write(List.of(reader.withoutPage(item, failed, state(key, Validators.NONE)))));
            case Fetched fetched ->
                tally.add(ledger.write(List.of(reader.withPage(item, fetched, state(key, fetched.validators())))));
        }
        return Optional.empty();
    }

    private Validators validators(String key) {
        return ledger.recall(key)
                .map(known -> new Validators(
                        Optional.ofNullable(known.getEtag()), Optional.ofNullable(known.getLastModified())))
                .orElse(Validators.NONE);
    }

    /** What is known of a document, with new validators. */
    private FetchState state(String key, Validators validators) {
        return ledger.recall(key)
                .map(FetchState::newBuilder)
                .orElseGet(FetchState::newBuilder)
                .setId(key)
                .setEtag(validators.etag().orElse(null))
                .setLastModified(validators.lastModified().orElse(null))
                .setSeenAt(clock.instant())
                .build();
    }
}
