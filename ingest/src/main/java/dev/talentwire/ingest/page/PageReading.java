package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.PublicationDate;
import java.net.URI;
import java.util.Optional;

/** What an HTML page turned out to be. */
public sealed interface PageReading {

    /**
     * An article.
     *
     * @param title     without the site's name
     * @param author    as the page names them
     * @param published from the page's metadata or a dateline in the text
     * @param canonical the page's address in its canonical spelling
     * @param text      paragraphs, each ending with a line feed
     */
    record ArticlePage(
            Optional<String> title,
            Optional<String> author,
            Optional<PublicationDate> published,
            URI canonical,
            String text)
            implements PageReading {}

    /**
     * No article.
     *
     * @param reason a short stable word for counting, such as no-text
     * @param detail for people
     */
    record NoArticle(String reason, String detail) implements PageReading {}
}
