package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.page.body.Paragraphs;
import dev.talentwire.ingest.page.stub.Stub;
import java.net.URI;
import java.util.List;
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
     * @param next      address of the article's next page, when it has several
     * @param origins   for title, author, published, language and canonical where each was read, for people
     */
    record ArticlePage(
            Optional<String> title,
            Optional<String> author,
            Optional<PublicationDate> published,
            String language,
            URI canonical,
            String text,
            Optional<URI> next,
            Map<String, String> origins)
            implements PageReading {

        public ArticlePage {
            origins = Map.copyOf(origins);
        }

        /** The same article with the text of all its pages. */
        public ArticlePage withText(List<String> paragraphs) {
            return new ArticlePage(
                    title,
                    author,
                    published,
                    language,
                    canonical,
                    Paragraphs.joined(paragraphs),
                    Optional.empty(),
                    origins);
        }
    }

    /**
     * No article.
     *
     * @param stub   what it is instead
     * @param detail for people
     */
    record NoArticle(Stub stub, String detail) implements PageReading {

        /** A short stable word for counting, such as no-text. */
        public String reason() {
            return stub.reason();
        }
    }
}
