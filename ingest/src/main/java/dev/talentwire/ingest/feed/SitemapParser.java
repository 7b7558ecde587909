package dev.talentwire.ingest.feed;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.ContentCoding;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.feed.SitemapReading.Entry;
import dev.talentwire.ingest.feed.SitemapReading.Index;
import dev.talentwire.ingest.feed.SitemapReading.NoSitemap;
import dev.talentwire.ingest.feed.SitemapReading.Pages;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.schemas.DateOrigin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;

/**
 * Reads sitemaps (sitemaps.org 0.9), sitemap indexes, Google's news extension, and plain lists of addresses; plain or gzip. Namespaces
 * are not looked at, for many sitemaps have wrong ones.
 */
public final class SitemapParser {

    /** As many as the protocol allows in one document. */
    private static final int MOST_ENTRIES = 50_000;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private SitemapParser() {}

    /**
     * Reads a sitemap.
     *
     * @param contentType the HTTP header, or an empty string
     * @param url         the sitemap's address after redirects
     * @param maxBytes    longest document after decompression
     */
    public static SitemapReading read(byte[] bytes, String contentType, URI url, int maxBytes) {
        try {
            String text = TextDecoder.decode(unpacked(bytes, maxBytes), contentType).text();
            return text.stripLeading().startsWith("<") ? xml(text, url) : plain(text, url);
        } catch (IOException | JDOMException e) {
            return new NoSitemap(url + " cannot be read as a sitemap: " + e.getMessage());
        }
    }

    private static byte[] unpacked(byte[] bytes, int maxBytes) throws IOException {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == GZIP_FIRST && (bytes[1] & 0xFF) == GZIP_SECOND;
        return gzip ? ContentCoding.read(new ByteArrayInputStream(bytes), "gzip", maxBytes) : bytes;
    }

    private static SitemapReading xml(String text, URI url) throws JDOMException {
        Element root = FeedXml.parse(text).getRootElement();
        return switch (root.getName()) {
            case "sitemapindex" -> new Index(entries(root, "sitemap", url));
            case "urlset" -> new Pages(entries(root, "url", url));
            default ->
                new NoSitemap(url + " is no sitemap: its root element is " + root.getName()
                        + "; look for \"Sitemap:\" in the site's robots.txt");
        };
    }

    private static List<Entry> entries(Element root, String name, URI url) {
        return root.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .flatMap(child -> entry(child, url).stream())
                .limit(MOST_ENTRIES)
                .toList();
    }

    private static Optional<Entry> entry(Element element, URI url) {
        Optional<URI> link = text(element, "loc").flatMap(loc -> CanonicalUrl.resolve(url, loc));
        Optional<PublicationDate> published = news(element, "publication_date")
                .flatMap(date -> DateText.parse(date, DateOrigin.FEED));
        Optional<Instant> modified =
                text(element, "lastmod").flatMap(date -> DateText.parse(date, DateOrigin.FEED)).map(PublicationDate::at);
        return link.map(page -> new Entry(
                        new FeedItem(page, news(element, "title"), Optional.empty(), published, Optional.empty()),
                        Stream.concat(published.map(PublicationDate::at).stream(), modified.stream())
                                .max(Comparator.naturalOrder())));
    }

    private static SitemapReading plain(String text, URI url) {
        List<Entry> entries = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                .flatMap(line -> CanonicalUrl.resolve(url, line).stream())
                .limit(MOST_ENTRIES)
                .map(page -> new Entry(
                        new FeedItem(page, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty()))
                .toList();
        return entries.isEmpty()
                ? new NoSitemap(url + " is no sitemap: it is neither XML nor a list of addresses")
                : new Pages(entries);
    }

    private static Optional<String> news(Element element, String name) {
        return element.getChildren().stream()
                .filter(child -> child.getName().equals("news"))
                .flatMap(child -> text(child, name).stream())
                .findFirst();
    }

    private static Optional<String> text(Element element, String name) {
        return element.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
