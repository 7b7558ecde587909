package dev.talentwire.ingest.source;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.ListSource;
import dev.talentwire.ingest.PageSource;
import dev.talentwire.ingest.SitemapSource;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.ingest.TopicSource;
import dev.talentwire.ingest.ledger.AddressTopic;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.ingest.source.Poll.Result.Done;
import dev.talentwire.ingest.source.Poll.Result.Failed;
import dev.talentwire.ingest.source.Standings.Polled;
import dev.talentwire.ingest.web.WebClient;
import dev.talentwire.schemas.SourceStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one source again and again until it is interrupted, later and later while it fails, but never gives it up. */
public final class SourceLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SourceLoop.class);

    /** A clock that was set back between two runs is not to silence a source for longer than any server may. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final SourceSettings source;
    private final Poll poll;
    private final Ledger ledger;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Beginning beginning;
    private final Tally tally = new Tally();
    private volatile State state = new State(0, true, Optional.empty());

    /** Known to the loop's thread only; the same as the topic has it once that was read. */
    private Optional<SourceStatus> standing = Optional.empty();

    private boolean recalled;

    /** When a source is polled first. */
    public enum Beginning {
        /** At once, or when that is later: when it was to be polled again as it failed last, in whatever process. */
        AS_REMEMBERED,
        /** At once: what it failed at may have been mended in the settings. */
        AT_ONCE
    }

    /** What changes from poll to poll; replaced as a whole, so that a reader never sees half of it. */
    private record State(long polls, boolean polling, Optional<SourceStatus> standing) {}

    /**
     * What loops need.
     *
     * @param topics opens the topic of that name for the source of that id
     */
    public record Surroundings(
            FetchSettings fetch,
            WebClient web,
            Ledger ledger,
            Function<TopicSource, AddressTopic> topics,
            InstantSource clock) {

        ItemPages pages(SourceSettings source, Duration recheck, int sideBySide) {
            return new ItemPages(source.id(), recheck, sideBySide, web, ledger, clock);
        }

        ItemPages pages(SourceSettings source, URI start) {
            return pages(source, fetch.recheck(), fetch.host(start.getHost()).concurrency());
        }
    }

    SourceLoop(SourceSettings source, Poll poll, Ledger ledger, InstantSource clock, Beginning beginning) {
        this.source = source;
        this.poll = poll;
        this.ledger = ledger;
        this.backoff = Backoff.of(source.every());
        this.clock = clock;
        this.beginning = beginning;
    }

    /** The loop for a source, not yet running. */
    public static SourceLoop of(SourceSettings source, Surroundings around, Beginning beginning) {
        return new SourceLoop(source, poll(source, around), around.ledger(), around.clock(), beginning);
    }

    private static Poll poll(SourceSettings source, Surroundings around) {
        return switch (source) {
            case FeedSource feed -> listing(new FeedListing(feed), source, around);
            case SitemapSource map ->
                listing(new SitemapListing(map, around.fetch().maxBytes(), around.clock()), source, around);
            case ListSource list -> listing(new LinkListing(list), source, around);
            case PageSource page -> new PagePoll(page, around.pages(source, Duration.ZERO, 1));
            case TopicSource topic ->
                new TopicPoll(
                        topic,
                        around.pages(source, Duration.ZERO, 1),
                        around.ledger(),
                        around.topics().apply(topic));
            case FileSource files -> new FilePoll(files, around.ledger(), around.clock());
        };
    }

    private static Poll listing(Listing listing, SourceSettings source, Surroundings around) {
        return new ListingPoll(listing, around.web(), around.ledger(), around.pages(source, listing.start()));
    }

    /** How the source stands. */
    public IngestStatus.Source status() {
        State now = state;
        Optional<SourceStatus> shown = now.standing();
        return new IngestStatus.Source(
                source.id(),
                now.polls(),
                now.polling(),
                shown.map(SourceStatus::getLastSuccess),
                shown.map(SourceStatus::getLastNewArticle),
                shown.map(SourceStatus::getError),
                shown.map(SourceStatus::getConsecutiveFailures).orElse(0),
                shown.map(SourceStatus::getSilentSince),
                tally.articles(),
                tally.rejected(),
                now.polling() ? Optional.empty() : shown.map(SourceStatus::getNextPoll));
    }

    @Override
    public void run() {
        try (poll) {
            awaitRemembered();
            while (!Thread.interrupted()) {
                TimeUnit.NANOSECONDS.sleep(pollOnce().toNanos());
                state = new State(state.polls(), true, standing);
            }
        } catch (InterruptedException e) {
            // That is how a loop is told to end; nothing is left to do.
            log.debug("Source {} ends", source.id());
        }
    }

    /** Whoever restarts does not ask a server again that wanted to be left alone, nor starts its own backoff anew. */
    private void awaitRemembered() throws InterruptedException {
        try {
            recall();
        } catch (RuntimeException e) {
            stopIfInterrupted();
            log.warn("How source {} stood is not known before its first poll: {}", source.id(), e.getMessage());
            return;
        }
        Optional<Duration> wait = standing.filter(known -> beginning == Beginning.AS_REMEMBERED && failedHere(known))
                .map(known -> Duration.between(clock.instant(), known.getNextPoll()))
                .filter(Duration::isPositive);
        if (wait.isPresent()) {
            log.info(
                    "Source {} failed when it was last polled and is polled in {} s",
                    source.id(),
                    wait.get().toSeconds());
            state = new State(0, false, standing);
            TimeUnit.NANOSECONDS.sleep(Backoff.shorter(wait.get(), LONGEST_WAIT).toNanos());
            state = new State(0, true, standing);
        }
    }

    /** A source that has moved to another place is asked there for the first time. */
    private boolean failedHere(SourceStatus known) {
        return known.getConsecutiveFailures() > 0 && known.getPlace().equals(source.place());
    }

    private void recall() {
        if (!recalled) {
            standing = ledger.standing(source.id()).or(() -> standing);
            recalled = true;
        }
    }

    /** Polls once; the counterpart of {@link #run} for those who only want to see. Returns what went wrong. */
    public Optional<String> pollOnlyOnce() throws InterruptedException {
        try (poll) {
            return switch (result()) {
                case Done done -> Optional.empty();
                case Failed failed -> Optional.of(failed.why());
            };
        }
    }

    /** Polls, and says how long to wait for the next time. */
    private Duration pollOnce() throws InterruptedException {
        long fresh = tally.fresh();
        long rejected = tally.rejected();
        Poll.Result result = result();
        Instant now = clock.instant();
        Instant next = next(result, now);
        Optional<String> error = result instanceof Failed failed ? Optional.of(failed.why()) : Optional.empty();
        publish(new Polled(now, (int) (tally.fresh() - fresh), (int) (tally.rejected() - rejected), error, next));
        return Duration.between(now, next);
    }

    private Instant next(Poll.Result result, Instant now) {
        return switch (result) {
            case Done done -> done.pace().next(now, source.every());
            case Failed failed -> {
                int failures =
                        standing.map(SourceStatus::getConsecutiveFailures).orElse(0);
                Duration own = backoff.after(failures + 1, RandomGenerator.getDefault());
                Duration wait = failed.retryAfter()
                        .filter(asked -> asked.compareTo(own) > 0)
                        .orElse(own);
                // For the log only: whoever runs us tells the operator when the state of a source changes.
                log.info("Source {} fails: {}; polled again in {} s", source.id(), failed.why(), wait.toSeconds());
                yield now.plus(wait);
            }
        };
    }

    /** Kafka may be away; then the next status tells what this one would have told. */
    private void publish(Polled polled) throws InterruptedException {
        try {
            // A status written without knowing the last one would wipe out what is usual.
            recall();
            advance(polled);
            ledger.write(List.of(new Entry.Standing(standing.orElseThrow())));
        } catch (RuntimeException e) {
            stopIfInterrupted();
            log.warn("The status of source {} could not be written: {}", source.id(), e.getMessage());
            if (!recalled) {
                advance(polled);
            }
        }
        state = new State(state.polls() + 1, false, standing);
    }

    private void advance(Polled polled) {
        SourceStatus now = Standings.after(source, standing, polled);
        tellOfSilence(standing, now);
        standing = Optional.of(now);
    }

    private void tellOfSilence(Optional<SourceStatus> before, SourceStatus now) {
        Instant since = now.getSilentSince();
        boolean was = before.map(SourceStatus::getSilentSince).isPresent();
        if (since != null && !was) {
            // For the log only, as with failures.
            log.info("Source {} is silent: nothing new since {}, much longer than usual", source.id(), since);
        } else if (since == null && was) {
            log.info("Source {} is heard again", source.id());
        }
    }

    private Poll.Result result() throws InterruptedException {
        try {
            return poll.run(tally);
        } catch (RuntimeException | StackOverflowError e) {
            stopIfInterrupted();
            // Kafka away, or a bug that one odd document found: neither may end the loop.
            log.error("Polling source {} broke off", source.id(), e);
            return new Failed(e.getMessage() == null ? e.toString() : e.getMessage(), Optional.empty());
        }
    }

    /** Kafka wraps the interruption that ends a loop in an exception of its own. */
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }
}
