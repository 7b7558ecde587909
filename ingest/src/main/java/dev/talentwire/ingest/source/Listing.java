package dev.talentwire.ingest.source;

import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.net.URI;
import java.util.List;

/** A kind of document that lists articles. */
interface Listing {

    /** Where it begins. */
    URI start();

    /** Most documents that are read in one poll, the first one included. */
    int documents();

    /** Reads one document; knows nothing of those before. */
    Contents read(Fetched document);

    /**
     * Picks what is to be looked at of all that the documents of a poll list.
     *
     * @param items in the order of the documents
     */
    List<Listed> choose(List<Listed> items);

    /**
     * An article that is listed.
     *
     * @param item    what the document says of it
     * @param changed when it was published or changed; empty when the document does not say
     */
    record Listed(FeedItem item, java.util.Optional<java.time.Instant> changed) {}

    /** What a document turned out to be. */
    sealed interface Contents {

        /**
         * A list.
         *
         * @param items   articles
         * @param broken  items that name no page
         * @param further documents that belong to the same list, the most important first
         * @param pace    how often the publisher wants to be asked
         */
        record Items(List<Listed> items, List<BrokenItem> broken, List<URI> further, Pace pace) implements Contents {}

        /**
         * No list.
         *
         * @param why for people
         */
        record Nothing(String why) implements Contents {}
    }
}
