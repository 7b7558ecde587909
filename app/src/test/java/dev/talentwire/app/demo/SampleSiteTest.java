package dev.talentwire.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSiteTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "Big5"})
    void aPageIsServedInTheCharsetOfItsArticle(String charset) throws Exception {
        Sample sample = sample("/1.html", charset, "執行長林家豪請辭");
        try (SampleSite site = SampleSite.start(List.of(sample))) {
            HttpResponse<byte[]> page = get(site, "/1.html");

            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=" + charset);
            String html = new String(page.body(), Charset.forName(charset));
            assertThat(html)
                    .contains("<p>執行長林家豪請辭</p>", "charset=\"" + charset + "\"")
                    .doesNotContain("\uFFFD");
        }
    }

    @Test
    void whatACharsetLacksIsANumericReference() {
        assertThat(new String(Markup.encode("龙", Charset.forName("Big5")), StandardCharsets.US_ASCII))
                .isEqualTo("&#40857;");
    }

    @Test
    void eachOutletHasAFeedOfItsArticles() throws Exception {
        try (SampleSite site =
                SampleSite.start(List.of(sample("/1.html", "UTF-8", "甲<乙"), sample("/2.html", "GBK", "丙")))) {
            assertThat(site.feeds()).containsOnlyKeys("观察报");
            String feed = site.feeds().values().iterator().next().getPath();
            String rss = new String(get(site, feed).body(), StandardCharsets.UTF_8);

            assertThat(rss)
                    .contains(
                            "<link>http://" + site.host() + "/1.html</link>",
                            "<pubDate>Tue, 3 Nov 2026 09:20:00 +0800<")
                    .contains("<link>http://" + site.host() + "/2.html</link>");
        }
    }

    @Test
    void theFirstPageLeadsToEveryArticleAndFeed() throws Exception {
        try (SampleSite site =
                SampleSite.start(List.of(sample("/1.html", "UTF-8", "甲"), sample("/2.html", "GBK", "乙")))) {
            HttpResponse<byte[]> page = get(site, "/");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(new String(page.body(), StandardCharsets.UTF_8))
                    .contains("<a href=\"/1.html\">标题</a>", "<a href=\"/2.html\">", "<a href=\"/feeds/1.xml\">观察报</a>");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        try (SampleSite site = SampleSite.start(List.of(sample("/1.html", "UTF-8", "甲")))) {
            assertThat(get(site, "/robots.txt").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<byte[]> get(SampleSite site, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + site.host() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    private static Sample sample(String path, String charset, String text) {
        return new Sample(
                path,
                path,
                "zh-Hans",
                OffsetDateTime.parse("2026-11-03T09:20:00+08:00"),
                "标题",
                "记者",
                "观察报",
                Charset.forName(charset),
                text);
    }
}
