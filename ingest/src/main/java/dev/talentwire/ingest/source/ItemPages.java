package dev.talentwire.ingest.source;

import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.Ledger;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the page of every item that is new, that its list has changed, or that was not looked at for a while. A page that cannot be
 * fetched now is tried again at the next poll; the rest goes on.
 */
final class ItemPages {

    private final Duration recheck;
    private final WebClient web;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ItemReader reader;
    private final int sideBySide;
    private final Map<URI, Checked> checked = new ConcurrentHashMap<>();

    /** When a page was last asked for, and for which state of its item. */
    private record Checked(FeedItem item, Instant at) {}

    /**
     * A reader of pages.
     *
     * @param recheck    least time until a known page is asked for again
     * @param sideBySide how many pages are asked for at once
     */
    ItemPages(String sourceId, Duration recheck, int sideBySide, WebClient web, Ledger ledger, InstantSource clock) {
        this.recheck = recheck;
        this.sideBySide = sideBySide;
        this.web = web;
        this.ledger = ledger;
        this.clock = clock;
        this.reader = new ItemReader(sourceId, clock, new FurtherPages(web));
    }

    /** Reads what is due; items that are not among these are forgotten. Returns the first failure that passes. */
    Optional<Poll.Result.Failed> read(List<FeedItem> items, Tally tally) throws InterruptedException {
        Set<URI> links = new HashSet<>();
        List<FeedItem> due = items.stream()
                .filter(item -> links.add(CanonicalUrl.of(item.link())))
                .filter(this::isDue)
                .toList();
        checked.keySet().retainAll(links);
        return SideBySide.map(due, sideBySide, item -> read(item, tally)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads one page, whether it is due or not. Returns why it is to be tried again. */
    Optional<Poll.Result.Failed> read(FeedItem item, Tally tally) throws InterruptedException {
        URI link = CanonicalUrl.of(item.link());
        String key = link.toString();
        return switch (web.get(item.link(), validators(key))) {
            case Failed failed
            when !failed.cause().lasting() -> Optional.of(new Poll.Result.Failed(failed.detail(), failed.retryAfter()));
            case Failed failed ->
                write(reader.withoutPage(item, failed, state(key, Validators.NONE)), item, link, tally);
            case NotModified same -> {
                checked.put(link, new Checked(item, clock.instant()));
                yield Optional.empty();
            }
            case Fetched fetched ->
                write(reader.withPage(item, fetched, state(key, fetched.validators())), item, link, tally);
        };
    }

    /** What to say of an item that names no page. */
    Entry rejected(BrokenItem broken) {
        return reader.rejected(broken);
    }

    /** What was kept of a document to ask by whether it has changed. */
    Validators validators(String key) {
        return ledger.recall(key)
                .map(known -> new Validators(
                        Optional.ofNullable(known.getEtag()), Optional.ofNullable(known.getLastModified())))
                .orElse(Validators.NONE);
    }

    /** What to remember of a document: what is known of it, with new validators. */
    FetchState state(String key, Validators validators) {
        return ledger.recall(key)
                .map(FetchState::newBuilder)
                .orElseGet(FetchState::newBuilder)
                .setId(key)
                .setEtag(validators.etag().orElse(null))
                .setLastModified(validators.lastModified().orElse(null))
                .setSeenAt(clock.instant())
                .build();
    }

    private Optional<Poll.Result.Failed> write(Entry entry, FeedItem item, URI link, Tally tally) {
        tally.add(ledger.write(List.of(entry)));
        checked.put(link, new Checked(item, clock.instant()));
        return Optional.empty();
    }

    private boolean isDue(FeedItem item) {
        URI link = CanonicalUrl.of(item.link());
        Checked last = checked.get(link);
        if (last == null) {
            return ledger.recall(link.toString())
                    .map(known -> isOld(known.getSeenAt()))
                    .orElse(true);
        }
        return !last.item().equals(item) || isOld(last.at());
    }

    private boolean isOld(Instant at) {
        return Duration.between(at, clock.instant()).compareTo(recheck) >= 0;
    }
}
