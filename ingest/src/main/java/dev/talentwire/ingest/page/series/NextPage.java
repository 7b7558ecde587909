package dev.talentwire.ingest.page.series;

import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The link to the next page of the same article. What it is called is not enough, since archives and the next article are called the
 * same: its address must be the page's own with the next number.
 */
public final class NextPage {

    private static final Set<String> NAMES = Set.of(
            "下一页",
            "下页",
            "下一頁",
            "下頁",
            "后一页",
            "後一頁",
            "next",
            "next page",
            "next »",
            "next ›",
            "next >",
            "continue",
            "»",
            "›",
            ">",
            ">>",
            "→",
            "weiter",
            "nächste seite",
            "nächste",
            "suivant",
            "page suivante",
            "siguiente",
            "página siguiente",
            "próxima",
            "próxima página",
            "successiva",
            "avanti",
            "pagina successiva",
            "следующая",
            "далее",
            "次へ",
            "次のページ",
            "次ページ",
            "다음",
            "다음 페이지",
            "volgende",
            "nästa",
            "następna",
            "sonraki",
            "التالي",
            "余下全文",
            "阅读全文",
            "next page »");
    private static final String ORNAMENTS = "[]【】()（） ";
    private static final int LONGEST_NAME = 20;
    private static final int MOST_LINKS = 500;

    private NextPage() {}

    /**
     * The next page's address.
     *
     * @param url of this page, after redirects
     */
    public static Optional<URI> of(Outline page, URI url) {
        Set<Integer> wanted =
                PageNumber.of(url).stream().map(own -> own.number() + 1).collect(Collectors.toSet());
        List<Part> links = new ArrayList<>();
        for (String kind : List.of("link", "a")) {
            for (Part link : page.all(kind)) {
                if (links.size() < MOST_LINKS && PageNumber.mayBe(link.attr("href"), wanted)) {
                    links.add(link);
                }
            }
        }
        if (links.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        links.stream().filter(link -> link.attr("rel").equalsIgnoreCase("next")),
                        links.stream().filter(link -> isNext(link.line(LONGEST_NAME))))
                .flatMap(link -> CanonicalUrl.resolve(url, link.attr("href")).stream())
                .filter(next -> isNextOf(url, next))
                .findFirst();
    }

    /** Called the next page, or by its bare number: the address says whether it is the right one. */
    private static boolean isNext(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        String plain = name;
        while (plain.length() > 1 && ORNAMENTS.indexOf(plain.charAt(0)) >= 0) {
            plain = plain.substring(1);
        }
        while (plain.length() > 1 && ORNAMENTS.indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return NAMES.contains(plain.toLowerCase(Locale.ROOT)) || isNumber(plain);
    }

    private static boolean isNumber(String name) {
        String bare = name.startsWith("第") && name.endsWith("页") ? name.substring(1, name.length() - 1) : name;
        return !bare.isEmpty() && bare.length() <= 2 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isNextOf(URI url, URI next) {
        boolean sameHost = url.getHost() != null && url.getHost().equalsIgnoreCase(next.getHost());
        return sameHost
                && PageNumber.of(next).stream()
                        .skip(1)
                        .anyMatch(page -> PageNumber.of(url).stream().anyMatch(page::follows));
    }
}
