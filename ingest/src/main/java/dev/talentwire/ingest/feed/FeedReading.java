package dev.talentwire.ingest.feed;

import java.util.List;

/** What a document that should be a feed turned out to be. */
public sealed interface FeedReading {

    /**
     * A feed.
     *
     * @param items  in the feed's order
     * @param broken items that name no page
     * @param pace   how often it wants to be asked
     */
    record Feed(List<FeedItem> items, List<BrokenItem> broken, Pace pace) implements FeedReading {

        public Feed {
            items = List.copyOf(items);
            broken = List.copyOf(broken);
        }
    }

    /**
     * An item that cannot be used.
     *
     * @param key    tells it from other items, also at the next poll
     * @param detail what is wrong with it
     */
    record BrokenItem(String key, String detail) {}

    /**
     * Not a feed, or broken beyond recovery.
     *
     * @param why for people
     */
    record NoFeed(String why) implements FeedReading {}
}
