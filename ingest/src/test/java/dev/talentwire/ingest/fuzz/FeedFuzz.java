package dev.talentwire.ingest.fuzz;

import dev.talentwire.ingest.feed.FeedParser;
import java.net.URI;

/** Any bytes are a feed, or said not to be one; nothing is fetched for it. */
public final class FeedFuzz {

    private static final URI URL = URI.create("https://www.example.com/feed.xml");

    private FeedFuzz() {}

    /** Jazzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        FeedParser.read(data, "", URL);
    }
}
