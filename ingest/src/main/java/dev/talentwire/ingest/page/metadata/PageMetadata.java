package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.page.body.TopLines;
import dev.talentwire.ingest.page.markup.Outline;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. JSON-LD comes before OpenGraph, that before other meta elements, and those before microdata and what the
 * page shows.
 */
public final class PageMetadata {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Outline page;
    private final URI url;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Optional<Fact<String>> title;
    private @Nullable List<String> topLines;

    private PageMetadata(Outline page, URI url) {
        this.page = page;
        this.url = url;
        this.jsonLd = JsonLd.of(page);
        this.meta = MetaTags.of(page);
        this.title = Title.of(page, jsonLd, meta, url.getHost() == null ? "" : url.getHost());
    }

    /**
     * Reads what can be read without knowing the article's text.
     *
     * @param url the address the page came from
     */
    public static PageMetadata of(Outline page, URI url) {
        return new PageMetadata(page, url);
    }

    /** Without the site's name. */
    public Optional<Fact<String>> title() {
        return title;
    }

    /**
     * A person or a desk.
     *
     * @param text the article's, in which authors are named if nowhere else
     */
    public Optional<Fact<String>> author(String text) {
        return Author.of(page, jsonLd, meta, this::topLines, text);
    }

    /**
     * When it was published.
     *
     * @param language the article's; a time without a zone is Beijing's in Chinese, and UTC in most others
     */
    public Optional<Fact<PublicationDate>> published(String language) {
        return Published.of(page, jsonLd, meta, this::topLines, url, zone(language));
    }

    /** The article's language as a BCP 47 tag: Chinese with its script. */
    public Optional<Fact<String>> language(String text) {
        Stream<Fact<String>> html = Stream.of(new Fact<>(
                page.document().firstElementChild() == null
                        ? ""
                        : page.document().firstElementChild().attr("lang"),
                "html lang"));
        return TextLanguage.of(
                text,
                Stream.of(html, jsonLd.language(), meta.all("og:locale", "content-language", "language", "dc.language"))
                        .flatMap(facts -> facts));
    }

    /**
     * Canonical spelling of the page's own address, or of the one it declares.
     *
     * @param mayBeCanonical which declared addresses are believed
     */
    public Fact<URI> canonical(Predicate<URI> mayBeCanonical) {
        return Canonical.of(page, jsonLd, meta, url, mayBeCanonical);
    }

    /** The text as JSON-LD carries it. */
    public Optional<String> articleBody() {
        return jsonLd.articleBody();
    }

    /** The text as the page's scripts carry it, for pages that show nothing without them. */
    public Optional<String> scriptText() {
        return ScriptText.of(page, title.map(Fact::value).orElse(""));
    }

    /** What the page says of its content in a sentence. */
    public Optional<String> description() {
        return meta.all("og:description", "description").map(Fact::value).findFirst();
    }

    /** Whether the page says that its article is not free to read. */
    public boolean isPaid() {
        return jsonLd.isPaid()
                || meta.all("article:content_tier")
                        .anyMatch(tier -> tier.value().equalsIgnoreCase("locked"));
    }

    /** Most pages give author and date in their metadata, so that these are not needed. */
    private List<String> topLines() {
        List<String> lines = topLines;
        if (lines == null) {
            lines = TopLines.of(page, title.map(Fact::value).orElse(""));
            topLines = lines;
        }
        return lines;
    }

    private static ZoneId zone(String language) {
        return switch (language.split("-", 2)[0]) {
            case "zh" -> SHANGHAI;
            case "ja" -> TOKYO;
            case "ko" -> SEOUL;
            default -> ZoneOffset.UTC;
        };
    }
}
