package dev.talentwire.ingest.source;

import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.ingest.source.Listing.Contents.Items;
import dev.talentwire.ingest.source.Listing.Contents.Nothing;
import dev.talentwire.ingest.source.Listing.Listed;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the documents that list articles, then the pages of the articles. A document that cannot be read now fails the poll, but what
 * the others list is read all the same.
 */
final class ListingPoll implements Poll {

    private static final Items NONE = new Items(List.of(), List.of(), List.of(), Pace.ANY);

    private final Listing listing;
    private final WebClient web;
    private final Ledger ledger;
    private final ItemPages pages;

    /** Every document as it was last read: one that has not changed still has pages to look at again. */
    private final Map<URI, Items> read = new HashMap<>();

    ListingPoll(Listing listing, WebClient web, Ledger ledger, ItemPages pages) {
        this.listing = listing;
        this.web = web;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Override
    public Result run(Tally tally) throws InterruptedException {
        var walk = new Walk();
        walk.go();
        for (BrokenItem broken : walk.broken) {
            tally.add(ledger.write(List.of(pages.rejected(broken))));
        }
        Optional<Result.Failed> failure = pages.read(
                listing.choose(walk.items).stream().map(Listed::item).toList(), tally);
        Optional<Result.Failed> first = walk.failure.or(() -> failure);
        if (first.isEmpty()) {
            // Only now: were a document noted as read before its items are written, a crash would lose them.
            ledger.write(List.copyOf(walk.notes));
        }
        return first.<Result>map(failed -> failed).orElseGet(() -> new Result.Done(walk.pace));
    }

    /** One way through the documents. */
    private final class Walk {

        private final Deque<URI> waiting = new ArrayDeque<>(List.of(listing.start()));
        private final Set<URI> seen = new HashSet<>(waiting);
        private final List<Listed> items = new ArrayList<>();
        private final List<BrokenItem> broken = new ArrayList<>();
        private final List<Entry> notes = new ArrayList<>();
        private Pace pace = Pace.ANY;
        private Optional<Result.Failed> failure = Optional.empty();

        void go() throws InterruptedException {
            for (int i = 0; i < listing.documents() && !waiting.isEmpty(); i++) {
                visit(waiting.remove());
            }
            read.keySet().retainAll(seen);
        }

        private void visit(URI url) throws InterruptedException {
            switch (web.get(url, known(url))) {
                case Failed failed -> fail(new Result.Failed(failed.detail(), failed.retryAfter()));
                case NotModified same -> add(url, read.getOrDefault(url, NONE), same.fresh());
                case Fetched fetched -> take(url, fetched);
            }
        }

        private void take(URI url, Fetched fetched) {
            switch (listing.read(fetched)) {
                case Nothing nothing -> fail(new Result.Failed(nothing.why(), Optional.empty()));
                case Items found -> {
                    read.put(url, found);
                    notes.add(new Entry.Note(pages.state(url.toString(), fetched.validators())));
                    add(url, found, fetched.fresh());
                }
            }
        }

        private void add(URI url, Items found, Optional<Duration> fresh) {
            items.addAll(found.items());
            broken.addAll(found.broken());
            found.further().stream().filter(seen::add).forEach(waiting::add);
            if (url.equals(listing.start())) {
                pace = found.pace().fresh(fresh);
            }
        }

        private void fail(Result.Failed why) {
            failure = failure.or(() -> Optional.of(why));
        }
    }

    /** A list of many documents is asked for as a whole after a start: that one has not changed says nothing of the others. */
    private Validators known(URI url) {
        return listing.documents() > 1 && !read.containsKey(url) ? Validators.NONE : pages.validators(url.toString());
    }
}
