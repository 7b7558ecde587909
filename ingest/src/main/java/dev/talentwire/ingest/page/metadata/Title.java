package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.page.markup.Key;
import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The article's title, without the names of site and section that templates add. */
final class Title {

    /** Marks that stand between a title and a site's name. A hyphen or colon may also belong to the title. */
    private static final Pattern LAST_PART = Pattern.compile(
            "(?<title>.{4,})(?<mark>\\s*(?:_|\\||｜|丨|»|::|--+|－)\\s*|\\s+[-–—·•:]\\s+|\\s?[–—](?=\\P{Alnum})|-(?=\\p{IsHan}))(?<rest>[^_|｜丨»]+)");

    /** A site's name may stand in front; only one that is known is told from the start of a title. */
    private static final Pattern FIRST_PART =
            Pattern.compile("(?<site>[^:：|｜–—»]{2,60}?)\\s*(?:[:：|｜–—»]|-(?=\\s))\\s*(?<title>.{4,})");

    private static final Pattern FRONT_PAGE = Pattern.compile("(?:https?://[^/?#]+/?|/)(?:index\\.(?:html?|php))?");

    private static final Pattern TRAILING = Pattern.compile("[\\s_|｜丨»:–—－-]+$");
    private static final int LONGEST_SITE = 20;
    private static final int LONGEST = 300;
    private static final int SHORTEST_HEADING = 5;
    private static final int LONGEST_HEADING = 400;
    private static final int MOST_HEADINGS = 10;

    private Title() {}

    static Optional<Fact<String>> of(Outline page, JsonLd jsonLd, MetaTags meta, String host) {
        Set<String> sites = sites(jsonLd, meta, host);
        Optional<Fact<String>> declared = Stream.<Supplier<Stream<Fact<String>>>>of(
                        jsonLd::headline,
                        () -> meta.all("og:title", "twitter:title", "dc.title", "dcterms.title"),
                        () -> Stream.of(new Fact<>(page.document().title(), "title")))
                .flatMap(Supplier::get)
                .map(title -> new Fact<>(OneLine.of(title.value()), title.where()))
                .filter(title -> !title.value().isEmpty())
                .findFirst();
        List<String> shown = new ArrayList<>();
        List<Part> headings = page.all("h1");
        for (Part heading : headings.subList(0, Math.min(headings.size(), MOST_HEADINGS))) {
            String line = heading.line(LONGEST_HEADING);
            if (leadsToFrontPage(heading)) {
                sites.add(Key.of(line));
            } else if (!line.isEmpty()) {
                shown.add(line);
            }
        }
        // A heading inside the declared title is the title without what the template adds.
        return shown.stream()
                .filter(heading ->
                        declared.map(title -> isIn(heading, title.value())).orElse(true))
                .findFirst()
                .map(heading -> new Fact<>(heading, "h1"))
                .or(() -> declared.map(title -> new Fact<>(
                        ShownTitle.of(page, title.value()).orElseGet(() -> withoutSite(title.value(), sites)),
                        title.where())))
                .or(() -> shown.stream().findFirst().map(heading -> new Fact<>(heading, "h1")))
                .filter(title -> title.value().length() <= LONGEST);
    }

    /** Such a heading is the site's name. */
    private static boolean leadsToFrontPage(Part heading) {
        return heading.first("a")
                .filter(link -> FRONT_PAGE.matcher(link.attr("href").strip()).matches())
                .filter(link -> link.line(LONGEST_HEADING).equals(heading.line(LONGEST_HEADING)))
                .isPresent();
    }

    private static boolean isIn(String heading, String title) {
        return title.startsWith(heading) || (heading.length() > SHORTEST_HEADING && title.contains(heading));
    }

    /** What a page calls its site, in small letters without spaces. */
    private static Set<String> sites(JsonLd jsonLd, MetaTags meta, String host) {
        List<String> names = new ArrayList<>();
        jsonLd.publisher().ifPresent(names::add);
        meta.all("og:site_name", "application-name", "source").map(Fact::value).forEach(names::add);
        names.add(host);
        String[] labels = host.split("\\.", -1);
        if (labels.length > 1) {
            names.add(labels[labels.length - 2]);
        }
        Set<String> sites = new HashSet<>();
        for (String name : names) {
            String key = Key.of(name);
            if (key.length() > 1) {
                sites.add(key);
            }
        }
        return sites;
    }

    private static String withoutSite(String title, Set<String> sites) {
        if (title.length() > 2 * LONGEST) {
            return title;
        }
        Matcher first = FIRST_PART.matcher(title);
        if (first.matches() && sites.contains(Key.of(first.group("site")))) {
            return withoutSite(first.group("title"), sites);
        }
        Matcher last = LAST_PART.matcher(title);
        if (!last.matches()) {
            return title;
        }
        String rest = last.group("rest").strip();
        String mark = last.group("mark").strip();
        boolean site = sites.contains(Key.of(rest));
        boolean certainMark = !mark.equals("-") && !mark.equals(":") && !mark.equals("–") && !mark.equals("—");
        boolean chinese = rest.codePoints().anyMatch(Character::isIdeographic);
        boolean looksLikeSite = rest.length() <= LONGEST_SITE
                && (certainMark || rest.length() < last.group("title").length())
                && (certainMark
                        || (chinese && rest.length() <= LONGEST_SITE / 2)
                        || (!chinese && words(rest) <= 3 && words(title) > 6));
        return site || looksLikeSite
                ? withoutSite(TRAILING.matcher(last.group("title")).replaceFirst(""), sites)
                : title;
    }

    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }
}
