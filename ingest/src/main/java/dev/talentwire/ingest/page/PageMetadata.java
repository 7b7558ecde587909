package dev.talentwire.ingest.page;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.schemas.DateOrigin;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
record PageMetadata(
        Optional<String> title,
        Optional<String> author,
        Optional<PublicationDate> published,
        URI canonical,
        Optional<String> articleBody) {

    private static final String DATES = String.join(
            ",",
            "meta[property=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[property=og:release_date]",
            "meta[itemprop=datePublished]",
            "meta[name~=(?i)^(article:published_time|publishdate|publish-date|publish_date|publish_time|pubdate|pub_date|publication_date"
                    + "|date|dc\\.date|dc\\.date\\.issued|dcterms\\.created|sailthru\\.date|parsely-pub-date|weibo:article:create_at)$]");
    private static final String SHOWN_DATES = String.join(
            ",",
            "[itemprop=datePublished]",
            "time[pubdate]",
            "time[datetime]",
            "[id~=(?i)(pub|publish|article|post)[-_]?(time|date)]",
            "[class~=(?i)(^|[-_\\s])(time|date|pubtime|pubdate|publish|published|post-time|meta|info)]",
            "time");
    private static final Pattern SITE_SUFFIX =
            Pattern.compile("(?<title>.{2,})(?<mark>\\s[-–—|]\\s|[_|]|-(?!\\s))\\s*(?<rest>[^_|]+)");
    private static final int LONGEST_SITE = 12;
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_AUTHOR = 60;
    private static final int LONGEST_TITLE = 300;

    static PageMetadata of(Document document, URI url, Predicate<URI> mayBeCanonical) {
        JsonLd jsonLd = JsonLd.of(document);
        return new PageMetadata(
                title(document, jsonLd),
                author(document, jsonLd),
                published(document, jsonLd),
                canonical(document, url, mayBeCanonical),
                jsonLd.articleBody());
    }

    private static Optional<String> title(Document document, JsonLd jsonLd) {
        Optional<String> shown = firstText(document, "h1");
        Optional<String> declared = jsonLd.headline()
                .or(() -> content(document, "meta[property=og:title]"))
                .or(() -> content(document, "meta[name=twitter:title]"))
                .or(() -> nonBlank(document.title()))
                .map(title -> withoutSite(title, content(document, "meta[property=og:site_name]")));
        // A heading inside the declared title is the title without what the template adds.
        Optional<String> heading = shown.filter(text ->
                declared.isEmpty() || (text.length() > 5 && declared.get().contains(text)));
        return heading.or(() -> declared)
                .or(() -> shown)
                .map(PageMetadata::line)
                .filter(t -> t.length() <= LONGEST_TITLE);
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

    private static Optional<String> author(Document document, JsonLd jsonLd) {
        return jsonLd.author()
                .or(() -> content(document, "meta[name=author]"))
                .or(() -> content(document, "meta[property=article:author]"))
                .or(() -> firstText(document, "[itemprop=author],[rel=author],.author-name,.article-author,.author"))
                .map(PageMetadata::line)
                .map(name -> name.replaceFirst("^(作者|文|撰文|记者|記者|By|by)\\s*[::||/丨 ]\\s*", ""))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_AUTHOR && !name.startsWith("http"));
    }

    private static Optional<PublicationDate> published(Document document, JsonLd jsonLd) {
        Stream<String> declared =
                Stream.concat(jsonLd.datePublished().stream(), document.select(DATES).eachAttr("content").stream());
        return declared.flatMap(text -> DateText.parse(text, DateOrigin.PAGE).stream())
                .findFirst()
                .or(() -> document.select(SHOWN_DATES).stream()
                        .limit(MOST_SHOWN)
                        .flatMap(element -> shownDate(element).stream())
                        .findFirst());
    }

    private static Optional<PublicationDate> shownDate(Element element) {
        return DateText.parse(element.attr("datetime"), DateOrigin.PAGE)
                .or(() -> DateText.parse(element.attr("content"), DateOrigin.PAGE))
                .or(() -> Dateline.find(element.text())
                        .map(found -> new PublicationDate(found.at(), found.precision(), DateOrigin.PAGE)));
    }

    private static URI canonical(Document document, URI url, Predicate<URI> mayBeCanonical) {
        URI base = CanonicalUrl.resolve(url, document.baseUri()).orElse(url);
        return Stream.of(
                        document.select("link[rel~=(?i)^canonical$]").attr("href"),
                        document.select("meta[property=og:url]").attr("content"))
                .filter(Predicate.not(String::isBlank))
                .flatMap(link -> CanonicalUrl.resolve(base, link).stream())
                .filter(mayBeCanonical)
                .findFirst()
                .map(CanonicalUrl::of)
                .orElseGet(() -> CanonicalUrl.of(url));
    }

    private static Optional<String> content(Document document, String selector) {
        return nonBlank(document.select(selector).attr("content"));
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
