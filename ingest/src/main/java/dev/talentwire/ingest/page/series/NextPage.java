package dev.talentwire.ingest.page.series;

import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.page.markup.OneLine;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The link to the next page of the same article. What it is called is not enough, since archives and the next article are called the
 * same: its address must be the page's own with the next number.
 */
public final class NextPage {

    private static final Set<String> NAMES = Set.of(
            "下一页", "下页", "下一頁", "下頁", "后一页", "後一頁", "next", "next page", "next »", "next ›", "next >", "continue", "»", "›", ">", ">>", "→",
            "weiter", "nächste seite", "nächste", "suivant", "page suivante", "siguiente", "página siguiente", "próxima", "próxima página",
            "successiva", "avanti", "pagina successiva", "следующая", "далее", "次へ", "次のページ", "次ページ", "다음", "다음 페이지", "volgende", "nästa",
            "następna", "sonraki", "التالي", "余下全文", "阅读全文", "next page »");
    private static final Pattern ORNAMENT = Pattern.compile("^[\\[【(（\\s]+|[\\]】)）\\s]+$");
    private static final int LONGEST_NAME = 20;
    private static final int MOST_LINKS = 5_000;

    private NextPage() {}

    /**
     * The next page's address.
     *
     * @param url of this page, after redirects
     */
    public static Optional<URI> of(Document document, URI url) {
        Stream<Element> declared = document.select("link[rel=next][href], a[rel=next][href]").stream();
        Stream<Element> named = document.select("a[href]").stream()
                .limit(MOST_LINKS)
                .filter(link -> isNext(OneLine.ofStart(link, LONGEST_NAME)));
        return Stream.concat(declared, named)
                .flatMap(link -> CanonicalUrl.resolve(url, link.attr("href")).stream())
                .filter(next -> isNextOf(url, next))
                .findFirst();
    }

    /** Called the next page, or by its bare number: the address says whether it is the right one. */
    private static boolean isNext(String name) {
        String plain = ORNAMENT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.length() <= LONGEST_NAME && (NAMES.contains(plain) || plain.matches("(?:page\\s|第)?\\d{1,2}页?"));
    }

    static boolean isNextOf(URI url, URI next) {
        boolean sameHost = url.getHost() != null && url.getHost().equalsIgnoreCase(next.getHost());
        return sameHost
                && PageNumber.of(next).stream()
                        .skip(1)
                        .anyMatch(page -> PageNumber.of(url).stream().anyMatch(page::follows));
    }
}
