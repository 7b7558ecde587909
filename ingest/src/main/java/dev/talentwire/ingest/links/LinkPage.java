package dev.talentwire.ingest.links;

import dev.talentwire.ingest.feed.FeedItem;
import dev.talentwire.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that links to articles. */
public final class LinkPage {

    private static final Set<String> NEXT =
            Set.of("下一页", "下页", "下一頁", "下頁", "后页", "next", "next page", "older", "older posts", "›", "»", "→");

    private LinkPage() {}

    /**
     * What a page links to.
     *
     * @param articles one for each address, in the order of the page
     * @param next     the following page of the same list
     */
    public record Links(List<FeedItem> articles, Optional<URI> next) {}

    /**
     * Finds the links.
     *
     * @param url    after redirects; relative links refer to it, or to the page's base element
     * @param select CSS selector of the links or of what holds them; without it they are told by pattern and text
     * @param next   CSS selector of the link to the following page; without it that is found by rel=next or its words
     */
    public static Links read(String html, URI url, Optional<String> select, Optional<String> next) {
        Document page = Jsoup.parse(html, url.toString());
        // A base element has taken effect while parsing.
        URI base = CanonicalUrl.resolve(url, page.baseUri()).orElse(url);
        List<Anchor> anchors = select.map(selector -> anchors(
                        page.select(selector).stream().flatMap(match -> match.select("a[href]").stream()), base))
                .orElseGet(() -> ArticlePattern.choose(anchors(page.select("a[href]").stream(), base), url));
        return new Links(
                anchors.stream().map(LinkPage::item).toList(),
                next.flatMap(selector -> page.select(selector).stream()
                                .flatMap(match -> match.select("a[href], link[href]").stream())
                                .findFirst())
                        .or(() -> nextByMeaning(page))
                        .flatMap(element -> target(element, base))
                        .filter(target -> !target.equals(url)));
    }

    private static FeedItem item(Anchor anchor) {
        return new FeedItem(
                anchor.target(),
                anchor.text().isEmpty() ? Optional.empty() : Optional.of(anchor.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Pictures and headlines link to the same article: the longest words stand for it. */
    private static List<Anchor> anchors(Stream<Element> elements, URI base) {
        Map<URI, Anchor> anchors = new LinkedHashMap<>();
        elements.forEach(element -> target(element, base)
                .map(target -> new Anchor(target, words(element)))
                .ifPresent(anchor -> anchors.merge(
                        anchor.target(),
                        anchor,
                        (one, other) -> one.text().length() >= other.text().length() ? one : other)));
        return List.copyOf(anchors.values());
    }

    private static Optional<URI> target(Element anchor, URI base) {
        String href = anchor.attr("href").strip();
        return href.isEmpty() || href.startsWith("#") ? Optional.empty() : CanonicalUrl.resolve(base, href);
    }

    private static String words(Element anchor) {
        String text = anchor.text().strip();
        return text.isEmpty() ? anchor.attr("title").strip() : text;
    }

    private static Optional<Element> nextByMeaning(Document page) {
        return page.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]").stream()
                .findFirst()
                .or(() -> page.select("a[href]").stream()
                        .filter(anchor -> NEXT.contains(
                                anchor.text().strip().toLowerCase(Locale.ROOT)))
                        .findFirst());
    }
}
