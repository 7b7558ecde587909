package dev.talentwire.ingest.page;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read of a page's metadata, as gold files spell it: times at the place of the language, and - for what was not found. */
final class PageFacts {

    private PageFacts() {}

    static Map<String, String> of(ArticlePage article) {
        ZoneId zone = article.language().startsWith("zh") ? ZoneId.of("Asia/Shanghai") : ZoneOffset.UTC;
        return new TreeMap<>(Map.of(
                "title",
                article.title().orElse("-"),
                "author",
                article.author().orElse("-"),
                "language",
                article.language(),
                "canonical",
                article.canonical().toString(),
                "published",
                article.published()
                        .map(date -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                date.at().atZone(zone)))
                        .orElse("-")));
    }

    /** Each fact that the page gives away and that was read otherwise, as {@code name: found, not gold}. */
    static List<String> differences(GoldPage page, PageReading reading) {
        if (!(reading instanceof ArticlePage article)) {
            return List.of("not read: " + reading);
        }
        List<String> differences = new ArrayList<>();
        of(article).forEach((name, value) -> {
            String gold = page.fact(name);
            boolean right = name.equals("published") ? value.startsWith(gold) : value.equals(gold);
            if (!gold.equals("?") && !right) {
                differences.add(name + ": " + value + ", not " + gold);
            }
        });
        return differences;
    }
}
