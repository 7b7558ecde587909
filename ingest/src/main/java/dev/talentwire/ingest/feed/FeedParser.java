package dev.talentwire.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom with ROME, and JSON Feed. The declared content type is not believed; dates are read from the XML again, because
 * Chinese feeds write them in notations that ROME does not know.
 */
public final class FeedParser {

    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "pubdate", "updated", "modified");

    private FeedParser() {}

    /**
     * Reads a feed.
     *
     * @param contentType the HTTP header, or an empty string
     * @param url         the feed's address after redirects, which relative links refer to
     */
    public static FeedReading read(byte[] bytes, String contentType, URI url) {
        String text = TextDecoder.decode(bytes, contentType).text();
        if (text.stripLeading().startsWith("{")) {
            return JsonFeed.read(text, url);
        }
        try {
            Document document = FeedXml.parse(text);
            String root = document.getRootElement().getName().toLowerCase(Locale.ROOT);
            if (root.equals("html")) {
                return new NoFeed(url + " is an HTML page and no feed; look for the feed's own address on that page");
            }
            if (root.equals("rss")) {
                knownVersion(document.getRootElement());
            }
            // The XML comes first: ROME takes the document apart.
            List<ItemXml> xml = items(document);
            Pace pace = ChannelPace.of(document);
            SyndFeed feed = new SyndFeedInput(false, Locale.US).build(document);
            return items(feed, xml, url, pace);
        } catch (JDOMException | FeedException | IllegalArgumentException e) {
            return new NoFeed(url + " cannot be read as RSS or Atom: " + e.getMessage());
        }
    }

    /** ROME chooses its parser by the version, and has none for those that are missing or made up. */
    private static void knownVersion(Element rss) {
        if (!rss.getAttributeValue("version", "").startsWith("0.9")) {
            rss.setAttribute("version", "2.0");
        }
    }

    private static Feed items(SyndFeed feed, List<ItemXml> xml, URI url, Pace pace) {
        List<FeedItem> items = new ArrayList<>();
        List<BrokenItem> broken = new ArrayList<>();
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            ItemXml own = xml.size() == entries.size() ? xml.get(i) : ItemXml.UNKNOWN;
            Optional<URI> link = link(entry, own, url);
            if (link.isPresent()) {
                items.add(item(entry, link.get(), own.published()));
            } else {
                broken.add(brokenItem(entry, url));
            }
        }
        return new Feed(items, broken, pace);
    }

    private static FeedItem item(SyndEntry entry, URI link, Optional<PublicationDate> date) {
        return new FeedItem(
                link,
                plain(entry.getTitle()),
                plain(entry.getAuthor()),
                date.or(() -> rome(entry.getPublishedDate())).or(() -> rome(entry.getUpdatedDate())),
                content(entry));
    }

    private static BrokenItem brokenItem(SyndEntry entry, URI url) {
        String name = Stream.of(entry.getUri(), entry.getLink(), entry.getTitle())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("without a name");
        return new BrokenItem(
                url + "#" + name,
                "item \"" + name + "\" of " + url + " has no link to an http or https page: its link is "
                        + entry.getLink() + " and its guid is " + entry.getUri());
    }

    private static Optional<URI> link(SyndEntry entry, ItemXml own, URI url) {
        Stream<@Nullable String> links = Stream.of(entry.getLink(), entry.getUri());
        return links.filter(text -> text != null && !text.isBlank())
                // A guid is an address only when it is written as a whole one, but ROME takes any for a missing link.
                .filter(text -> own.hasLink() || text.strip().startsWith("http"))
                .flatMap(text -> CanonicalUrl.resolve(url, text).stream())
                .findFirst();
    }

    private static Optional<String> content(SyndEntry entry) {
        Stream<SyndContent> whole = entry.getContents().stream();
        Stream<@Nullable SyndContent> teaser = Stream.of(entry.getDescription());
        return Stream.concat(whole, teaser)
                .flatMap(content ->
                        content == null || content.getValue() == null ? Stream.empty() : Stream.of(content.getValue()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> plain(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(text).text()
                : text.replaceAll("\\s+", " ");
        return plain.isBlank() ? Optional.empty() : Optional.of(plain.strip());
    }

    private static Optional<PublicationDate> rome(@Nullable Date date) {
        return date == null
                ? Optional.empty()
                : Optional.of(new PublicationDate(date.toInstant(), DatePrecision.DAY, DateOrigin.FEED));
    }

    /** What ROME does not tell of an item. */
    private record ItemXml(Optional<PublicationDate> published, boolean hasLink) {

        static final ItemXml UNKNOWN = new ItemXml(Optional.empty(), true);
    }

    private static List<ItemXml> items(Document document) {
        List<ItemXml> items = new ArrayList<>();
        for (Element element : document.getRootElement().getDescendants(Filters.element())) {
            if (element.getName().equals("item") || element.getName().equals("entry")) {
                boolean hasLink = element.getChildren().stream()
                        .anyMatch(child -> child.getName().equals("link")
                                && (!child.getTextTrim().isEmpty() || child.getAttribute("href") != null));
                items.add(new ItemXml(date(element), hasLink));
            }
        }
        return items;
    }

    private static Optional<PublicationDate> date(Element item) {
        return DATES.stream()
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .flatMap(child -> DateText.parse(child.getTextTrim(), DateOrigin.FEED).stream())
                .findFirst();
    }
}
