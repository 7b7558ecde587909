package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.schemas.DateOrigin;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import dev.talentwire.ingest.page.markup.NameWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself. JSON-LD comes before OpenGraph, that before other meta elements, and those before what the page shows.
 *
 * @param title       without the site's name
 * @param author      a person or a desk
 * @param published   by the page's metadata or by the time that it shows
 * @param canonical   canonical spelling of the page's own address, or of the one it declares within its site
 * @param articleBody the text as JSON-LD carries it
 */
public record PageMetadata(
        Optional<String> title,
        Optional<String> author,
        Optional<PublicationDate> published,
        URI canonical,
        Optional<String> articleBody,
        Optional<String> description) {

    private static final String[] DATES = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "og:release_date",
        "datepublished",
        "publishdate",
        "publish-date",
        "publish_date",
        "publish_time",
        "publishtime",
        "pubdate",
        "pub_date",
        "pub-date",
        "publication_date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "sailthru.date",
        "parsely-pub-date",
        "weibo:article:create_at",
        "weibo: article:create_at",
        "bytedance:published_time",
    };
    private static final Set<String> DATE_WORDS = Set.of(
            "time",
            "date",
            "datetime",
            "pubtime",
            "pubdate",
            "publish",
            "published",
            "posttime",
            "meta",
            "info",
            "ptime",
            "createtime",
            "publishtime");
    private static final Pattern SITE_SUFFIX =
            Pattern.compile("(?<title>.{2,})(?<mark>\\s[-–—|]\\s|[_|]|-(?!\\s))\\s*(?<rest>[^_|]+)");
    private static final int LONGEST_SITE = 12;
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_AUTHOR = 60;
    private static final int LONGEST_TITLE = 300;

    public static PageMetadata of(Document document, URI url, Predicate<URI> mayBeCanonical) {
        JsonLd jsonLd = JsonLd.of(document);
        MetaTags meta = MetaTags.of(document);
        return new PageMetadata(
                title(document, jsonLd, meta),
                author(document, jsonLd, meta),
                published(document, jsonLd, meta),
                canonical(document, meta, url, mayBeCanonical),
                jsonLd.articleBody(),
                meta.first("og:description", "description"));
    }

    private static Optional<String> title(Document document, JsonLd jsonLd, MetaTags meta) {
        Optional<String> shown = firstText(document, "h1");
        Optional<String> declared = jsonLd.headline()
                .or(() -> meta.first("og:title", "twitter:title"))
                .or(() -> nonBlank(document.title()))
                .map(title -> withoutSite(title, meta.first("og:site_name")));
        // A heading inside the declared title is the title without what the template adds.
        Optional<String> heading = shown.filter(text ->
                declared.isEmpty() || (text.length() > 5 && declared.get().contains(text)));
        return heading.or(() -> declared)
                .or(() -> shown)
                .map(PageMetadata::line)
                .filter(title -> title.length() <= LONGEST_TITLE);
    }

    private static String withoutSite(String title, Optional<String> siteName) {
        Matcher suffix = SITE_SUFFIX.matcher(title);
        if (!suffix.matches()) {
            return title;
        }
        String rest = suffix.group("rest");
        // A bare hyphen may belong to a name; the other marks stand between titles and sites.
        boolean isSite = siteName.map(rest::equals).orElse(false)
                || (!suffix.group("mark").equals("-") && rest.length() <= LONGEST_SITE);
        return isSite ? withoutSite(suffix.group("title").strip(), siteName) : title;
    }

    private static Optional<String> author(Document document, JsonLd jsonLd, MetaTags meta) {
        return jsonLd.author()
                .or(() -> meta.first("author", "article:author", "og:article:author", "byl"))
                .or(() -> firstText(document, "[itemprop=author],[rel=author],.author-name,.article-author,.author"))
                .map(PageMetadata::line)
                .map(name -> name.replaceFirst("^(作者|文|撰文|记者|記者|By|by)\\s*[::||/丨 ]\\s*", ""))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_AUTHOR && !name.startsWith("http"));
    }

    private static Optional<PublicationDate> published(Document document, JsonLd jsonLd, MetaTags meta) {
        return Stream.concat(jsonLd.datePublished().stream(), meta.all(DATES))
                .flatMap(text -> DateText.parse(text, DateOrigin.PAGE).stream())
                .findFirst()
                .or(() -> document.body().stream()
                        .filter(PageMetadata::mayShowDate)
                        .limit(MOST_SHOWN)
                        .flatMap(element -> shownDate(element).stream())
                        .findFirst());
    }

    private static boolean mayShowDate(Element element) {
        return element.normalName().equals("time")
                || element.attr("itemprop").equals("datePublished")
                || NameWords.anyOf(element, DATE_WORDS);
    }

    private static Optional<PublicationDate> shownDate(Element element) {
        return DateText.parse(element.attr("datetime"), DateOrigin.PAGE)
                .or(() -> DateText.parse(element.attr("content"), DateOrigin.PAGE))
                .or(() -> Dateline.find(element.text())
                        .map(found -> new PublicationDate(found.at(), found.precision(), DateOrigin.PAGE)));
    }

    private static URI canonical(Document document, MetaTags meta, URI url, Predicate<URI> mayBeCanonical) {
        URI base = CanonicalUrl.resolve(url, document.baseUri()).orElse(url);
        Stream<String> links = document.getElementsByTag("link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                .map(link -> link.attr("href"));
        return Stream.concat(links, meta.first("og:url").stream())
                .filter(Predicate.not(String::isBlank))
                .flatMap(link -> CanonicalUrl.resolve(base, link).stream())
                .filter(mayBeCanonical)
                .findFirst()
                .map(CanonicalUrl::of)
                .orElseGet(() -> CanonicalUrl.of(url));
    }

    private static Optional<String> firstText(Document document, String selector) {
        Element element = document.selectFirst(selector);
        return element == null ? Optional.empty() : nonBlank(element.text());
    }

    private static Optional<String> nonBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
    }
}
