package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.schemas.DateOrigin;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When the article was published: by its metadata, by the time that the page shows, by its text, or by its address. */
final class Published {

    private static final String[] NAMES = {
        "article:published_time",
        "article:published",
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
        "publicationdate",
        "published",
        "published_time",
        "published-date",
        "releasedate",
        "apub:time",
        "article:create_at",
        "weibo:article:create_at",
        "bytedance:published_time",
        "article_date_original",
        "article.published",
        "article:post_date",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
        "date",
        "dc.date",
        "dc.date.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.issued",
        "dcterms.date",
        "dcsext.articlefirstpublished",
        "sailthru.date",
        "parsely-pub-date",
        "shareaholic:article_published_time",
        "firstpublishedat",
        "displaydate",
        "datecreated",
        "date_published",
        "iso-8601-publish-date",
        "eomportal-firstpublished",
        "vr:published_time"
    };
    private static final Set<String> WORDS = Set.of(
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
            "publishtime",
            "timestamp",
            "fecha",
            "datum",
            "data",
            "zeit",
            "laiyuan",
            "ly",
            "sj",
            "riqi",
            "shijian");
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_SHOWN = 400;
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/(?:[a-z-]+/)*?((?:19|20)\\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$|[a-z])|/((?:19|20)\\d{2})[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

    private static final Pattern MINUTE =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/月.](\\d{1,2})日?\\s+(\\d{1,2})[:：](\\d{2})(?!\\d)");

    private final ZoneId zone;

    private Published(ZoneId zone) {
        this.zone = zone;
    }

    static Optional<Fact<PublicationDate>> of(
            Outline page, JsonLd jsonLd, MetaTags meta, Supplier<List<String>> topLines, URI url, ZoneId zone) {
        var reader = new Published(zone);
        return Stream.concat(jsonLd.datePublished(), meta.all(NAMES))
                .flatMap(fact -> fact.as(reader::declared).stream())
                .findFirst()
                .map(day -> reader.atItsTime(day, topLines))
                .or(() -> reader.marked(page))
                .or(() -> reader.inLines(topLines.get()))
                .or(() -> reader.named(page))
                .or(() -> reader.inAddress(url).map(day -> reader.atItsMinute(day, topLines)));
    }

    /** Many templates declare the day alone, or its midnight, and show the time below the headline. */
    private Fact<PublicationDate> atItsTime(Fact<PublicationDate> declared, Supplier<List<String>> topLines) {
        ZonedDateTime day = declared.value().at().atZone(zone);
        if (!day.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return declared;
        }
        return dated(topLines.get())
                .filter(shown -> {
                    ZonedDateTime at = shown.value().at().atZone(zone);
                    return at.toLocalDate().equals(day.toLocalDate())
                            && !at.toLocalTime().equals(LocalTime.MIDNIGHT);
                })
                .findFirst()
                .orElse(declared);
    }

    /** Sites whose addresses have the day may show no year beside the time. */
    private Fact<PublicationDate> atItsMinute(Fact<PublicationDate> day, Supplier<List<String>> topLines) {
        ZonedDateTime start = day.value().at().atZone(zone);
        return topLines.get().stream()
                .flatMap(line -> MINUTE.matcher(line).results())
                .filter(found -> Integer.parseInt(found.group(1)) == start.getMonthValue()
                        && Integer.parseInt(found.group(2)) == start.getDayOfMonth())
                .filter(found -> ChronoField.HOUR_OF_DAY.range().isValidValue(Integer.parseInt(found.group(3)))
                        && ChronoField.MINUTE_OF_HOUR.range().isValidValue(Integer.parseInt(found.group(4))))
                .map(found ->
                        start.with(LocalTime.of(Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)))))
                .findFirst()
                .map(at -> new Fact<>(
                        new PublicationDate(
                                at.toInstant(),
                                day.value().precision(),
                                day.value().origin()),
                        day.where() + " and line"))
                .orElse(day);
    }

    private Optional<PublicationDate> declared(String text) {
        return DateText.parse(text, DateOrigin.PAGE, zone);
    }

    private Optional<Fact<PublicationDate>> marked(Outline page) {
        Stream<Part> properties = page.properties().stream().filter(part -> part.says("itemprop", "datepublished"));
        return Stream.concat(page.all("time").stream(), properties)
                .limit(MOST_SHOWN)
                .flatMap(element -> ofElement(element).stream())
                .findFirst();
    }

    private Optional<Fact<PublicationDate>> ofElement(Part element) {
        return Stream.of(
                        element.attr("datetime"),
                        element.attr("content"),
                        element.attr("title"),
                        element.line(LONGEST_SHOWN))
                .flatMap(text -> declared(text).or(() -> shown(text)).stream())
                .findFirst()
                .map(date -> new Fact<>(date, "element " + element.name()));
    }

    private Optional<Fact<PublicationDate>> inLines(List<String> lines) {
        return dated(lines).findFirst();
    }

    private Stream<Fact<PublicationDate>> dated(List<String> lines) {
        return lines.stream().flatMap(line -> shown(line).map(date -> new Fact<>(date, "line " + line)).stream());
    }

    private Optional<Fact<PublicationDate>> named(Outline page) {
        return page.named(page.body(), WORDS, MOST_SHOWN).stream()
                .flatMap(element -> ofElement(element).stream())
                .findFirst();
    }

    private Optional<PublicationDate> shown(String line) {
        return Dateline.inLine(line, zone)
                .map(found -> new PublicationDate(found.at(), found.precision(), DateOrigin.PAGE));
    }

    private Optional<Fact<PublicationDate>> inAddress(URI url) {
        Matcher found = IN_ADDRESS.matcher(url.getRawPath() == null ? "" : url.getRawPath());
        if (!found.find()) {
            return Optional.empty();
        }
        int first = found.group(1) == null ? 4 : 1;
        String date = found.group(first) + "-" + found.group(first + 1) + "-" + found.group(first + 2);
        return declared(date).map(value -> new Fact<>(value, "address"));
    }
}
