package dev.talentwire.ingest.links;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Tells links to articles from menus, sections, tags and advertisements. The addresses of a site's articles look alike once numbers and
 * slugs are taken out, there are several on a page, and their words are headlines: of all groups of look-alikes the one with the most
 * text wins, and with it those that come near.
 */
final class ArticlePattern {

    /** A menu has words of two to five characters; no headline is so short. */
    private static final int SHORTEST_HEADLINE = 8;

    /** Fewer links than this may look alike by chance. */
    private static final int FEWEST = 3;

    /** A group with less than this share of the best group's text is something else. */
    private static final double NEAR = 0.25;

    private static final int SLUG_HYPHENS = 2;
    private static final int SLUG_LENGTH = 20;

    private static final Set<String> NOT_ARTICLES = Set.of(
            "tag", "tags", "topic", "topics", "author", "authors", "user", "users", "u", "category", "search", "login", "about",
            "people", "member", "comment", "comments", "download", "help");

    private ArticlePattern() {}

    /** The links to articles, in the order given; empty when none look like it. */
    static List<Anchor> choose(List<Anchor> anchors, URI page) {
        Map<String, List<Anchor>> groups = anchors.stream()
                .filter(anchor -> isNear(anchor.target(), page))
                .collect(Collectors.groupingBy(anchor -> pattern(anchor.target())));
        groups.entrySet().removeIf(group -> !looksLikeArticles(group.getKey(), group.getValue()));
        ToDoubleFunction<List<Anchor>> text =
                group -> group.stream().mapToInt(anchor -> anchor.text().length()).sum();
        double most = groups.values().stream().mapToDouble(text).max().orElse(0);
        Set<String> chosen = groups.entrySet().stream()
                .filter(group -> text.applyAsDouble(group.getValue()) >= NEAR * most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return anchors.stream()
                .filter(anchor -> isNear(anchor.target(), page) && chosen.contains(pattern(anchor.target())))
                .filter(anchor -> anchor.text().length() >= SHORTEST_HEADLINE / 2)
                .toList();
    }

    private static boolean looksLikeArticles(String pattern, List<Anchor> group) {
        if (group.size() < FEWEST || !(pattern.contains("#") || pattern.contains("*"))) {
            return false;
        }
        if (Arrays.stream(pattern.split("/", -1)).anyMatch(NOT_ARTICLES::contains)) {
            return false;
        }
        List<Integer> lengths = group.stream()
                .map(anchor -> anchor.text().length())
                .sorted(Comparator.naturalOrder())
                .toList();
        return lengths.get(lengths.size() / 2) >= SHORTEST_HEADLINE;
    }

    /** The address without what differs from article to article: numbers become #, slugs and long ids become *. */
    static String pattern(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        String shape = Arrays.stream(path.split("/", -1)).map(ArticlePattern::shape).collect(Collectors.joining("/"));
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery().replaceAll("=[^&]*", "=#");
        return url.getHost().toLowerCase(Locale.ROOT) + shape + query;
    }

    private static String shape(String segment) {
        String name = segment.replaceFirst("\\.[a-zA-Z]{2,5}$", "");
        String ending = segment.substring(name.length());
        boolean slug = name.chars().filter(c -> c == '-').count() >= SLUG_HYPHENS
                || name.length() >= SLUG_LENGTH
                || name.chars().anyMatch(c -> c > '\u007f');
        return (slug ? "*" : name.replaceAll("\\d+", "#")) + ending;
    }

    /** The page's own site with its sisters: news.example.com and www.example.com are near. */
    private static boolean isNear(URI target, URI page) {
        return site(target).equals(site(page));
    }

    private static String site(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host);
        return domain == null ? host : domain;
    }
}
