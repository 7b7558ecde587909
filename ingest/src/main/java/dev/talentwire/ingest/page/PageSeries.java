package dev.talentwire.ingest.page;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the further pages of an article and puts them together. */
public final class PageSeries {

    /** No article has more pages; what goes on longer is a trap. */
    private static final int MOST_PAGES = 30;

    private PageSeries() {}

    /** Gets one more page of an article that is being read. */
    @FunctionalInterface
    public interface Markup {

        /**
         * The markup of a page; empty when it cannot be had.
         *
         * @throws InterruptedException while waiting for it
         */
        Optional<String> of(URI url) throws InterruptedException;
    }

    /**
     * The whole article of which one page was read. Pages are asked for one by one as long as each leads to a next one and adds text;
     * when one cannot be had, the article ends there.
     *
     * @param first  page of the article
     * @param url    its address
     * @param markup gets further pages
     * @throws InterruptedException while a page is got
     */
    public static ArticlePage whole(ArticlePage first, URI url, Markup markup) throws InterruptedException {
        List<String> lines = new ArrayList<>(first.text().lines().toList());
        Set<URI> seen = new HashSet<>(Set.of(url));
        Optional<URI> next = first.next();
        while (next.isPresent() && seen.size() < MOST_PAGES && seen.add(next.get())) {
            URI address = next.get();
            Optional<ArticlePage> page = markup.of(address)
                    .flatMap(html -> PageReader.read(html, address) instanceof ArticlePage read
                            ? Optional.of(read)
                            : Optional.empty());
            boolean longer = page.map(read -> lines.addAll(
                            Overlap.withoutRepeated(lines, read.text().lines().toList())))
                    .orElse(false);
            next = longer ? page.flatMap(ArticlePage::next) : Optional.empty();
        }
        return first.withText(lines);
    }
}
