package dev.talentwire.ingest.source;

import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.feed.FeedParser;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A feed: one document, all of which counts. */
record FeedListing(FeedSource source) implements Listing {

    @Override
    public URI start() {
        return source.url();
    }

    @Override
    public int documents() {
        return 1;
    }

    @Override
    public Contents read(Fetched document) {
        return switch (FeedParser.read(document.body(), document.contentType(), document.url())) {
            case NoFeed none -> new Contents.Nothing(none.why());
            case Feed feed ->
                new Contents.Items(
                        feed.items().stream()
                                .map(item -> new Listed(item, Optional.empty()))
                                .toList(),
                        feed.broken(),
                        List.of(),
                        feed.pace());
        };
    }

    @Override
    public List<Listed> choose(List<Listed> items) {
        return items;
    }
}
