package dev.talentwire.ingest.source;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.ingest.ledger.Ledger;
import dev.talentwire.ingest.source.Poll.Result.Done;
import dev.talentwire.ingest.source.Poll.Result.Failed;
import dev.talentwire.ingest.web.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one source again and again until it is interrupted, later and later while it fails, but never gives it up. */
public final class SourceLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SourceLoop.class);

    private final SourceSettings source;
    private final Poll poll;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Tally tally = new Tally();
    private volatile State state = State.FRESH;

    /** What changes from poll to poll; replaced as a whole, so that a reader never sees half of it. */
    private record State(
            long polls,
            int failures,
            boolean polling,
            Optional<Instant> lastSuccess,
            Optional<String> lastError,
            Optional<Instant> nextPoll) {

        static final State FRESH = new State(0, 0, true, Optional.empty(), Optional.empty(), Optional.empty());

        State started() {
            return new State(polls, failures, true, lastSuccess, lastError, Optional.empty());
        }

        State succeeded(Instant now, Instant next) {
            return new State(polls + 1, 0, false, Optional.of(now), Optional.empty(), Optional.of(next));
        }

        State failed(String why, Instant next) {
            return new State(polls + 1, failures + 1, false, lastSuccess, Optional.of(why), Optional.of(next));
        }
    }

    SourceLoop(SourceSettings source, Poll poll, InstantSource clock) {
        this.source = source;
        this.poll = poll;
        this.backoff = Backoff.of(source.every());
        this.clock = clock;
    }

    /** The loop for a source, not yet running. */
    public static SourceLoop of(
            SourceSettings source, FetchSettings fetch, WebClient web, Ledger ledger, InstantSource clock) {
        Poll poll = switch (source) {
            case FeedSource feed -> new FeedPoll(feed, fetch, web, ledger, clock);
            case FileSource files -> new FilePoll(files, ledger, clock);
        };
        return new SourceLoop(source, poll, clock);
    }

    /** How the source stands. */
    public IngestStatus.Source status() {
        State now = state;
        return new IngestStatus.Source(
                source.id(),
                now.polls(),
                now.polling(),
                now.lastSuccess(),
                now.lastError(),
                tally.articles(),
                tally.rejected(),
                now.nextPoll());
    }

    @Override
    public void run() {
        try {
            while (!Thread.interrupted()) {
                TimeUnit.NANOSECONDS.sleep(pollOnce().toNanos());
                state = state.started();
            }
        } catch (InterruptedException e) {
            // That is how a loop is told to end; nothing is left to do.
            log.debug("Source {} ends", source.id());
        }
    }

    /** Polls, and says how long to wait for the next time. */
    private Duration pollOnce() throws InterruptedException {
        switch (result()) {
            case Done done -> {
                state = state.succeeded(clock.instant(), clock.instant().plus(source.every()));
                return source.every();
            }
            case Failed failed -> {
                Duration own = backoff.after(state.failures() + 1, RandomGenerator.getDefault());
                Duration wait = failed.retryAfter()
                        .filter(asked -> asked.compareTo(own) > 0)
                        .orElse(own);
                log.warn("Source {} failed and is polled again in {}: {}", source.id(), wait, failed.why());
                state = state.failed(failed.why(), clock.instant().plus(wait));
                return wait;
            }
        }
    }

    private Poll.Result result() throws InterruptedException {
        try {
            return poll.run(tally);
        } catch (RuntimeException | StackOverflowError e) {
            if (Thread.currentThread().isInterrupted()) {
                // Kafka wraps the interruption that ends this loop in an exception of its own.
                throw new InterruptedException();
            }
            // Kafka away, or a bug that one odd document found: neither may end the loop.
            log.error("Polling source {} broke off", source.id(), e);
            return new Failed(e.getMessage() == null ? e.toString() : e.getMessage(), Optional.empty());
        }
    }
}
