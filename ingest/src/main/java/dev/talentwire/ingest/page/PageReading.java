package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.PublicationDate;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What an HTML page turned out to be. */
public sealed interface PageReading {

    /**
     * An article.
     *
     * @param title     without the site's name
     * @param author    as the page names them
     * @param published from the page's metadata, what it shows, its address, or a dateline in the text
     * @param language  BCP 47, Chinese with its script; und when it cannot be told
     * @param canonical the page's address in its canonical spelling
     * @param text      paragraphs, each ending with a line feed
     * @param origins   for title, author, published, language and canonical where each was read, for people
     */
    record ArticlePage(
            Optional<String> title,
            Optional<String> author,
            Optional<PublicationDate> published,
            String language,
            URI canonical,
            String text,
            Map<String, String> origins)
            implements PageReading {

        public ArticlePage {
            origins = Map.copyOf(origins);
        }
    }

    /**
     * No article.
     *
     * @param reason a short stable word for counting, such as no-text
     * @param detail for people
     */
    record NoArticle(String reason, String detail) implements PageReading {}
}
