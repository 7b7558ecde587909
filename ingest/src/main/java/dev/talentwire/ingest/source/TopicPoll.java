package dev.talentwire.ingest.source;

import dev.talentwire.ingest.TopicSource;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.ledger.AddressTopic;
import dev.talentwire.ingest.ledger.Ledger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the pages whose addresses come on a topic. A batch is done with when every page of it was written or rejected; after a crash it
 * is fetched again, and the ledger sees to it that nothing is emitted twice.
 */
final class TopicPoll implements Poll {

    private static final URI NOWHERE = URI.create("http://nowhere.invalid/");
    private static final int LONGEST_SHOWN = 200;

    /** A page that fails for the moment so often in a row is rejected, lest one dead site stops the topic. */
    private static final int MOST_ATTEMPTS = 5;

    /** Pages of different hosts that are asked for at once; each host still has its turns. */
    private static final int SIDE_BY_SIDE = 32;

    private final TopicSource source;
    private final ItemPages pages;
    private final Ledger ledger;
    private final AddressTopic topic;
    private List<Waiting> waiting = List.of();

    /** An address that was read from the topic and is not done with. */
    private record Waiting(URI url, int attempts) {}

    /** What became of one. */
    private record Tried(Waiting what, Optional<Result.Failed> failure) {}

    TopicPoll(TopicSource source, ItemPages pages, Ledger ledger, AddressTopic topic) {
        this.source = source;
        this.pages = pages;
        this.ledger = ledger;
        this.topic = topic;
    }

    @Override
    public Result run(Tally tally) throws InterruptedException {
        while (true) {
            if (waiting.isEmpty()) {
                List<String> batch = topic.next();
                if (batch.isEmpty()) {
                    if (topic.exists()) {
                        return new Result.Done(Pace.ANY);
                    }
                    topic.lookAnew();
                    return new Result.Failed(
                            "there is no topic " + source.topic() + "; create it, or correct its name",
                            Optional.empty());
                }
                waiting = usable(batch, tally);
            }
            Optional<Result.Failed> failure = fetch(tally);
            if (failure.isPresent()) {
                return failure.get();
            }
            topic.done();
        }
    }

    @Override
    public void close() {
        topic.close();
    }

    private Optional<Result.Failed> fetch(Tally tally) throws InterruptedException {
        List<Tried> tried = SideBySide.map(
                waiting, SIDE_BY_SIDE, what -> new Tried(what, pages.read(PagePoll.item(what.url()), tally)));
        List<Waiting> again = new ArrayList<>();
        Optional<Result.Failed> first = Optional.empty();
        for (Tried one : tried) {
            if (one.failure().isPresent()) {
                int attempts = one.what().attempts() + 1;
                if (attempts < MOST_ATTEMPTS) {
                    again.add(new Waiting(one.what().url(), attempts));
                    first = first.or(one::failure);
                } else {
                    giveUp(one.what().url(), one.failure().get(), tally);
                }
            }
        }
        waiting = List.copyOf(again);
        return first;
    }

    private void giveUp(URI url, Result.Failed failure, Tally tally) {
        reject(url.toString(), "it failed " + MOST_ATTEMPTS + " times, at last so: " + failure.why(), tally);
    }

    private List<Waiting> usable(List<String> batch, Tally tally) {
        List<Waiting> urls = new ArrayList<>();
        for (String text : batch) {
            // Nothing resolves to the made-up base but what is no address of its own.
            Optional<URI> url = CanonicalUrl.resolve(NOWHERE, text.strip())
                    .filter(resolved -> !NOWHERE.getHost().equals(resolved.getHost()));
            url.ifPresentOrElse(
                    usable -> urls.add(new Waiting(usable, 0)),
                    () -> reject(
                            shown(text), "the topic holds \"" + shown(text) + "\", which is no web address", tally));
        }
        return urls;
    }

    private void reject(String key, String why, Tally tally) {
        tally.add(ledger.write(List.of(pages.rejected(new BrokenItem(key, source.topic() + ": " + why)))));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
    }
}
