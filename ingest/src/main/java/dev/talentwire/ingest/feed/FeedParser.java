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
import java.util.regex.Pattern;
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

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u200c\\u2060\\ufeff\\u00ad]");

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
                likeRss2(document.getRootElement());
            }
            // The XML comes first: ROME takes the document apart.
            List<ItemXml> xml = items(document);
            Pace pace = ChannelPace.takeFrom(document);
            SyndFeed feed = new SyndFeedInput(false, Locale.US).build(document);
            return items(feed, xml, url, pace);
        } catch (JDOMException | FeedException | RuntimeException e) {
            // ROME throws whatever comes at feeds that lack a part, such as a NullPointerException at RSS without a
            // channel.
            return new NoFeed(url + " cannot be read as RSS or Atom: " + e);
        }
    }

    /** ROME chooses its parser by the version, and has none for those that are missing or made up. */
    private static void likeRss2(Element rss) {
        if (!rss.getAttributeValue("version", "").matches("0\\.9[1-4]")) {
            rss.setAttribute("version", "2.0");
        }
        // The oldest versions have their items beside the channel, where ROME looks for them in RDF only.
        Element channel = rss.getChild("channel");
        if (channel != null) {
            List.copyOf(rss.getChildren("item")).forEach(item -> channel.addContent(item.detach()));
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
                items.add(item(entry, link.get(), own));
            } else {
                broken.add(brokenItem(entry, url));
            }
        }
        return new Feed(items, broken, pace);
    }

    private static FeedItem item(SyndEntry entry, URI link, ItemXml own) {
        return new FeedItem(
                link,
                own.markedTitle().or(() -> plain(entry.getTitle())),
                plain(entry.getAuthor()),
                own.isUnknown()
                        ? rome(entry.getPublishedDate()).or(() -> rome(entry.getUpdatedDate()))
                        : own.published(),
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
        Stream<@Nullable String> links = Stream.of(entry.getLink(), own.href().orElse(null), entry.getUri());
        return links.filter(text -> text != null && !text.isBlank())
                // A guid is an address only when it is written as a whole one, but ROME takes any for a missing link.
                .filter(text -> own.hasLink() || text.strip().startsWith("http"))
                .flatMap(text -> CanonicalUrl.resolve(url, text).stream())
                .filter(link -> !withoutFragment(link).equals(withoutFragment(url)))
                .findFirst();
    }

    /** A place within the feed is no article. */
    private static String withoutFragment(URI link) {
        return link.toString().split("#", 2)[0];
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
        String shown = text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(text).text()
                : text;
        String plain = INVISIBLE.matcher(shown).replaceAll("").replaceAll("[\\s\\u00a0]+", " ");
        return plain.isBlank() ? Optional.empty() : Optional.of(plain.strip());
    }

    /** Only where the XML cannot be asked: ROME takes the 40th of a 13th month for a date. */
    private static Optional<PublicationDate> rome(@Nullable Date date) {
        return date == null
                ? Optional.empty()
                : Optional.of(new PublicationDate(date.toInstant(), DatePrecision.DAY, DateOrigin.FEED));
    }

    /** What ROME does not tell of an item. */
    private record ItemXml(
            boolean isUnknown,
            Optional<PublicationDate> published,
            boolean hasLink,
            Optional<String> href,
            Optional<String> markedTitle) {

        static final ItemXml UNKNOWN = new ItemXml(true, Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    private static List<ItemXml> items(Document document) {
        List<ItemXml> items = new ArrayList<>();
        for (Element element : document.getRootElement().getDescendants(Filters.element())) {
            if (element.getName().equals("item") || element.getName().equals("entry")) {
                boolean hasLink = element.getChildren().stream()
                        .anyMatch(child -> child.getName().equals("link")
                                && (!child.getTextTrim().isEmpty() || child.getAttribute("href") != null));
                items.add(new ItemXml(false, date(element), hasLink, href(element), markedTitle(element)));
            }
        }
        return items;
    }

    /** The link of Atom, which stands in many an RSS item. */
    private static Optional<String> href(Element item) {
        return item.getChildren().stream()
                .filter(child -> child.getName().equals("link")
                        && child.getAttribute("href") != null
                        && child.getAttributeValue("rel", "alternate").equals("alternate"))
                .map(child -> child.getAttributeValue("href"))
                .findFirst();
    }

    /** A title with elements in it that are not escaped: ROME takes its own text only. */
    private static Optional<String> markedTitle(Element item) {
        return item.getChildren().stream()
                .filter(child ->
                        child.getName().equals("title") && !child.getChildren().isEmpty())
                .findFirst()
                .flatMap(title -> plain(title.getValue()));
    }

    private static Optional<PublicationDate> date(Element item) {
        return DATES.stream()
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .flatMap(child -> DateText.parse(child.getTextTrim(), DateOrigin.FEED).stream())
                .findFirst();
    }
}
