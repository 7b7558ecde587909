package dev.talentwire.ingest.feed;

import dev.talentwire.ingest.date.PublicationDate;
import java.net.URI;
import java.util.Optional;

/**
 * One item of a feed.
 *
 * @param link      absolute address of the article's page
 * @param title     as plain text
 * @param author    as plain text
 * @param published by the feed
 * @param content   the item's own text, as HTML: a whole article in some feeds, a teaser in others
 */
public record FeedItem(
        URI link,
        Optional<String> title,
        Optional<String> author,
        Optional<PublicationDate> published,
        Optional<String> content) {}
