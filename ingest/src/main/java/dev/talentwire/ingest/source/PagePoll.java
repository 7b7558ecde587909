package dev.talentwire.ingest.source;

import dev.talentwire.ingest.PageSource;
import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.feed.Pace;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Looks at single pages. */
final class PagePoll implements Poll {

    private final List<FeedItem> items;
    private final ItemPages pages;

    PagePoll(PageSource source, ItemPages pages) {
        this.items = source.urls().stream().map(PagePoll::item).toList();
        this.pages = pages;
    }

    @Override
    public Result run(Tally tally) throws InterruptedException {
        return pages.read(items, tally).<Result>map(failed -> failed).orElseGet(() -> new Result.Done(Pace.ANY));
    }

    /** A page of which nothing is known but where it is. */
    static FeedItem item(URI url) {
        return new FeedItem(url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
