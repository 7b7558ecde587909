package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchReport.Fact;
import dev.talentwire.ingest.FetchReport.Finding;
import dev.talentwire.ingest.FetchReport.Hop;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FetchReportTest {

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void showsWhatWouldBeIngestedAndWhy() throws InterruptedException {
        String page = "<html><head><title>海雁物流换帅</title></head><body><p>海雁物流今天宣布,首席财务官安若素因个人原因辞职,"
                + "由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。</p></body></html>";
        site.page("/a", TestSite.body("text/html; charset=utf-8", page.getBytes(Charset.forName("GBK"))));

        FetchReport report = report("/a");

        assertThat(report.usable()).isTrue();
        assertThat(report.finding()).isInstanceOfSatisfying(Finding.Article.class, article -> {
            assertThat(article.text()).startsWith("海雁物流今天宣布");
            assertThat(article.facts())
                    .contains(new Fact("title", "海雁物流换帅", "title"), new Fact("language", "zh-Hans", "text"))
                    .noneMatch(fact -> fact.name().equals("published"));
            assertThat(article.charset().name()).isEqualTo("GB18030");
            assertThat(article.charset().evidence()).contains("HTTP header says utf-8");
        });
    }

    @Test
    void showsEveryHopWithItsHeaders() throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", "/b", "X-Note", "moved"));

        FetchReport report = report("/a");

        assertThat(report.hops())
                .extracting(Hop::url)
                .containsExactly(site.url("/robots.txt"), site.url("/a"), site.url("/b"));
        assertThat(report.hops())
                .extracting(hop -> hop.status().split(" ", 2)[0])
                .containsExactly("404", "302", "404");
        assertThat(report.hops().get(1).headers()).anyMatch(header -> header.equalsIgnoreCase("X-Note: moved"));
        assertThat(report.hops()).extracting(Hop::address).allMatch(address -> address.startsWith("127.0.0.1:"));
    }

    @Test
    void showsNoPasswordOfAnAddressInAHeader() throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", "http://reader:secret@127.0.0.1/b", "X-Mail", "a@b.example"));

        FetchReport report = report("/a");

        assertThat(report.toString()).doesNotContain("secret").contains("http://127.0.0.1/b", "a@b.example");
    }

    @Test
    void showsWhatAFeedAndASitemapList() throws InterruptedException {
        site.page(
                "/feed",
                TestSite.body(
                        "text/xml",
                        utf8("<rss version='2.0'><channel><item><link>/a</link><title>换帅</title></item>"
                                + "<item><title>无链接</title></item></channel></rss>")));
        site.page("/map", TestSite.body("text/xml", utf8("<urlset><url><loc>/a</loc></url></urlset>")));

        assertThat(report("/feed").finding())
                .isInstanceOfSatisfying(
                        Finding.Listing.class,
                        listing -> assertThat(listing.items())
                                .satisfiesExactly(
                                        first -> assertThat(first).isEqualTo(site.url("/a") + "  换帅"),
                                        second -> assertThat(second).startsWith("unusable: ")));
        assertThat(report("/map").finding())
                .isInstanceOfSatisfying(
                        Finding.Listing.class,
                        listing -> assertThat(listing.items())
                                .containsExactly(site.url("/a").toString()));
    }

    @Test
    void takesNoListForAnArticleHoweverMuchTextIsInIt() throws InterruptedException {
        // Given a feed with whole articles, and a news sitemap with long titles
        String text = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任,任命立即生效。".repeat(9);
        site.page(
                "/feed",
                TestSite.body(
                        "text/html",
                        utf8("<?xml version='1.0'?><rss version='2.0'><channel><item><link>/a</link><description>"
                                + text + "</description></item></channel></rss>")));
        site.page(
                "/map",
                TestSite.body(
                        "text/xml",
                        utf8("<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/a</loc>"
                                + "<news:news><news:title>" + text + "</news:title></news:news></url></urlset>")));

        // When they are shown, then as lists
        assertThat(report("/feed").finding()).isInstanceOf(Finding.Listing.class);
        assertThat(report("/map").finding()).isInstanceOf(Finding.Listing.class);
    }

    @Test
    void readsFurtherPagesAsASourceWould() throws InterruptedException {
        site.html("/a.html", page(1, "<a href='/a_2.html'>下一页</a>"));
        site.html("/a_2.html", page(2, ""));

        FetchReport report = report("/a.html");

        assertThat(report.finding()).isInstanceOfSatisfying(Finding.Article.class, article -> {
            assertThat(article.text()).contains("第1部分", "第2部分");
            assertThat(article.facts())
                    .contains(new Fact("next page", site.url("/a_2.html").toString(), "its text is below"));
        });
    }

    @Test
    void showsWhatAListWouldFollow() throws InterruptedException {
        String links = IntStream.range(1001, 1005)
                .mapToObj(i -> "<li><a href='/2026/" + i + ".html'>海雁物流首席财务官安若素辞职</a></li>")
                .collect(Collectors.joining());
        site.html("/list", "<ul>" + links + "</ul>");

        assertThat(report("/list").finding()).isInstanceOfSatisfying(Finding.Listing.class, listing -> {
            assertThat(listing.kind()).isEqualTo("list");
            assertThat(listing.items()).hasSize(4).contains(site.url("/2026/1001.html") + "  海雁物流首席财务官安若素辞职");
        });
    }

    private static String page(int number, String next) {
        return "<html><head><title>海雁物流换帅</title></head><body><article><p>第" + number
                + "部分:海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。</p></article>"
                + next + "</body></html>";
    }

    @Test
    void saysWhyThereIsNothing() throws InterruptedException {
        assertThat(report("/missing").usable()).isFalse();
        assertThat(report("/missing").finding()).isInstanceOfSatisfying(Finding.Unfetched.class, none -> {
            assertThat(none.cause()).isEqualTo("GONE");
            assertThat(none.detail()).contains("status 404");
        });

        site.html("/empty", "<html><body></body></html>");
        assertThat(report("/empty").finding()).isInstanceOf(Finding.Unusable.class);
    }

    private FetchReport report(String path) throws InterruptedException {
        return FetchReport.of(URI.create(site.url(path).toString()), site.settings(), InstantSource.system());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
