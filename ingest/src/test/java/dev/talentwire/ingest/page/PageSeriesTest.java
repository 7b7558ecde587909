package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageSeriesTest {

    private static final URI FIRST = URI.create("https://www.example.com/a/123.html");
    private static final String LEAD = "海雁物流今天宣布，首席财务官安若素因个人原因辞职，由副总裁杭一苇接任，交接将在月底完成。";
    private static final String TWO = "公司说，这项任命立即生效，业务不受影响。安若素在公司工作了六年，主持过两轮融资。";
    private static final String THREE = "杭一苇此前负责仓储和运输，同事说他记得每一个仓库的门牌号，也记得每一次延误的原因。";

    @Test
    void joinsThePagesOfAnArticleAndLeavesOutWhatTheyRepeat() throws InterruptedException {
        // Given an article of three pages with the lead on top of each
        Map<String, String> site = Map.of(
                "/a/123_2.html", page("123_3.html", LEAD, TWO),
                "/a/123_3.html", page("123_4.html", LEAD, THREE));

        // When it is read from its first page
        ArticlePage whole = PageSeries.whole(
                article(page("123_2.html", LEAD)), FIRST, url -> Optional.ofNullable(site.get(url.getPath())));

        // Then each paragraph is there once, and the page that cannot be had ends it
        assertThat(whole.text()).isEqualTo(LEAD + "\n" + TWO + "\n" + THREE + "\n");
        assertThat(whole.canonical()).isEqualTo(FIRST);
    }

    @Test
    void stopsWhereAPageAddsNothing() throws InterruptedException {
        // Given pages without end that all say the same
        List<URI> asked = new ArrayList<>();

        // When they are read
        PageSeries.whole(article(page("123_2.html", LEAD, TWO)), FIRST, url -> {
            asked.add(url);
            return Optional.of(page("123_" + (asked.size() + 2) + ".html", LEAD, TWO));
        });

        // Then one of them is enough
        assertThat(asked).hasSize(1);
    }

    @Test
    void doesNotFollowATrapForever() throws InterruptedException {
        List<URI> asked = new ArrayList<>();

        PageSeries.whole(article(page("123_2.html", LEAD, TWO)), FIRST, url -> {
            asked.add(url);
            return Optional.of(
                    page("123_" + (asked.size() + 2) + ".html", asked.size() + "：" + THREE, asked.size() + TWO));
        });

        assertThat(asked).hasSizeLessThan(40);
    }

    private static String page(String next, String... paragraphs) {
        return "<html><head><title>海雁物流换帅</title></head><body><div class='content'><p>"
                + String.join("</p><p>", paragraphs) + "</p></div><div class='pages'><a href='" + next
                + "'>下一页</a></div></body></html>";
    }

    private static ArticlePage article(String html) {
        return (ArticlePage) PageReader.read(html, FIRST);
    }
}
