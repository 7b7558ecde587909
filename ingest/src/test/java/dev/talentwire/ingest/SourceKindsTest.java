package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.ingest.ledger.FakeKafka;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of source against a site on loopback, and what is told of it. */
final class SourceKindsTest {

    @TempDir
    Path memory;

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration ONCE = Duration.ofHours(1);
    private static final List<String> NAMES = List.of("安若素", "杭一苇", "冉冬", "罗以宁", "韩述衡", "卫南乔");

    private final Topics topics = Topics.withPrefix("test.");
    private final FakeKafka kafka = new FakeKafka();
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsAnIndexOfSitemapsPlainAndPackedTheNewestFirst() {
        // Given an index of a young sitemap, packed, and of one that is too old to be read
        articles(0, 1, 2);
        site.page(
                "/index.xml",
                xml("<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
                        + "<sitemap><loc>/young.xml.gz</loc><lastmod>" + day(0)
                        + "</lastmod></sitemap></sitemapindex>"));
        site.page(
                "/young.xml.gz",
                TestSite.body(
                        "application/gzip",
                        gzip("<urlset>" + location(1, day(1)) + location(0, day(0)) + location(2, "2020-01-01")
                                + "</urlset>")));

        // When
        run(new SitemapSource("map", site.url("/index.xml"), ONCE, Duration.ofDays(3), 10, 5));

        // Then
        assertThat(kafka.keys(topics.articles()))
                .containsExactly(url("/news/2026/1000.html"), url("/news/2026/1001.html"));
        assertThat(site.requests()).doesNotContain("/old.xml", "/news/2026/1002.html");
    }

    @Test
    void takesTitleAndDateFromANewsSitemap() {
        articles(0);
        site.page(
                "/news.xml",
                xml(
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                                + "<url><loc>" + url("/news/2026/1000.html")
                                + "</loc><news:news><news:title>换帅</news:title>"
                                + "<news:publication_date>" + Instant.now().minusSeconds(60)
                                + "</news:publication_date></news:news></url></urlset>"));

        run(new SitemapSource("map", site.url("/news.xml"), ONCE, Duration.ofDays(3), 10, 5));

        assertThat(kafka.read(topics.articles()).getFirst().getPublishedOrigin().name())
                .isEqualTo("FEED");
    }

    @Test
    void looksAtNoMorePagesOfASitemapThanItMay() {
        articles(0, 1, 2);
        site.page(
                "/map.txt",
                TestSite.body(
                        "text/plain",
                        utf8(url("/news/2026/1000.html") + "\n" + url("/news/2026/1001.html") + "\n"
                                + url("/news/2026/1002.html"))));

        run(new SitemapSource("map", site.url("/map.txt"), ONCE, Duration.ofDays(3), 2, 5));

        assertThat(kafka.keys(topics.articles())).hasSize(2);
    }

    @Test
    void findsTheArticlesOfAListAndOfThePagesBehindItByThemselves() {
        articles(0, 1, 2, 3, 4, 5);
        site.html("/people/page2", list(3, 6, "<a href='/people/page3'>下一页</a>"));
        site.html("/people/", list(0, 3, "<a href='/people/page2'>下一页</a>"));

        run(new ListSource("list", site.url("/people/"), ONCE, null, null, 2));

        assertThat(kafka.keys(topics.articles())).hasSize(6);
        assertThat(site.requests()).doesNotContain("/people/page3", "/tag/1", "/about");
    }

    @Test
    void followsASelectorWhereOneIsGiven() {
        articles(0, 1);
        site.html(
                "/people/",
                "<div class=top><a href=/news/2026/1000.html>头条</a></div><div class=rest>"
                        + "<a href=/news/2026/1001.html>海雁物流今天换了首席财务官</a></div>");

        run(new ListSource("list", site.url("/people/"), ONCE, "div.top", null, 1));

        assertThat(kafka.keys(topics.articles())).containsExactly(url("/news/2026/1000.html"));
    }

    @Test
    void saysThatAListHasNoLinks() {
        site.html("/people/", "<a href=/about>关于</a>");

        try (Ingest ingest = start(new ListSource("list", site.url("/people/"), OFTEN, null, null, 1))) {
            await().until(() -> ingest.status().sources().getFirst().failures() > 0);
            assertThat(ingest.status().sources().getFirst().lastError().orElseThrow())
                    .contains("name them with select");
        }
    }

    @Test
    void looksAtSinglePagesAgain() {
        articles(0, 1);
        var source = new PageSource(
                "pages", List.of(site.url("/news/2026/1000.html"), site.url("/news/2026/1001.html")), OFTEN);

        try (Ingest ingest = start(source)) {
            await().until(() -> ingest.status().articles() == 2);
            site.html("/news/2026/1000.html", article(5));
            await().until(() -> ingest.status().articles() == 3);
        }
    }

    @Test
    void readsTheAddressesOfATopicAndRejectsWhatIsNone() {
        articles(0, 1);
        kafka.offer("addresses");

        try (Ingest ingest = start(new TopicSource("topic", "addresses", OFTEN))) {
            await().until(() -> ingest.status().sources().getFirst().polls() > 0);
            kafka.send("addresses", url("/news/2026/1000.html"));
            kafka.send("addresses", "no address");
            kafka.send("addresses", url("/news/2026/1001.html"));
            await().until(() -> kafka.committedOffset("addresses") == 3);
        }

        assertThat(kafka.keys(topics.articles())).hasSize(2);
        assertThat(kafka.read(topics.rejected()))
                .extracting(Rejected::getReason)
                .containsExactly("no-link");
    }

    @Test
    void saysThatATopicIsMissing() {
        SourceStatus status = run(new TopicSource("topic", "adresses", ONCE));

        assertThat(status.getError()).contains("there is no topic adresses");
    }

    @Test
    void commitsNoOffsetBeforeAPageThatFailedForNowIsRead() {
        kafka.offer("addresses");
        site.page("/news/2026/1000.html", TestSite.status(503));

        try (Ingest ingest = start(new TopicSource("topic", "addresses", OFTEN))) {
            await().until(() -> ingest.status().sources().getFirst().polls() > 0);
            kafka.send("addresses", url("/news/2026/1000.html"));
            await().until(() -> ingest.status().sources().getFirst().failures() > 0);
            assertThat(kafka.committedOffset("addresses")).isZero();

            articles(0);
            await().until(() -> kafka.committedOffset("addresses") == 1);
        }
        assertThat(kafka.keys(topics.articles())).hasSize(1);
    }

    @Test
    void tellsHowEachSourceStandsAndGoesOnCountingAfterARestart() {
        articles(0);
        site.page("/feed", feed("", 0));
        Instant watchedSince =
                run(new FeedSource("site", site.url("/feed"), ONCE)).getWatchedSince();

        // When it starts again, with one more article and then without its feed
        articles(1);
        site.page("/feed", feed("", 0, 1));
        SourceStatus second = run(new FeedSource("site", site.url("/feed"), ONCE));
        site.page("/feed", TestSite.status(500));
        SourceStatus third = run(new FeedSource("site", site.url("/feed"), ONCE));

        assertThat(second.getWatchedSince()).isEqualTo(watchedSince);
        assertThat(second.getArticles()).isEqualTo(2);
        assertThat(second.getLastNewArticle()).isEqualTo(second.getPolledAt());
        assertThat(second.getDays())
                .singleElement()
                .satisfies(day -> assertThat(day.getArticles()).isEqualTo(1));
        assertThat(third.getError()).contains("500");
        assertThat(third.getConsecutiveFailures()).isEqualTo(1);
        assertThat(third.getLastSuccess()).isEqualTo(second.getLastSuccess());
        assertThat(third.getKind()).isEqualTo("feed");
        assertThat(third.getPlace()).isEqualTo(url("/feed"));
    }

    @Test
    void asksAFeedNoSoonerThanItWants() {
        articles(0);
        site.page("/feed", feed("<ttl>180</ttl>", 0));
        SourceStatus asked = run(new FeedSource("site", site.url("/feed"), ONCE));
        site.page("/feed", TestSite.body("text/xml", utf8(rss("", 0)), "Cache-Control", "public, max-age=1800"));
        SourceStatus fresh = run(new FeedSource("site", site.url("/feed"), Duration.ofMinutes(1)));

        assertThat(Duration.between(asked.getPolledAt(), asked.getNextPoll())).isEqualTo(Duration.ofHours(3));
        assertThat(Duration.between(fresh.getPolledAt(), fresh.getNextPoll())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void forgetsAtItsStartASourceThatWasTakenOutAWeekAgo() throws InterruptedException {
        // Given two sources that were polled
        articles(0, 1);
        site.page("/kept", feed("", 0)).page("/gone", feed("", 1));
        var kept = new FeedSource("kept", site.url("/kept"), ONCE);
        try (Ingest ingest = start(kept, new FeedSource("gone", site.url("/gone"), ONCE))) {
            await().until(() -> ingest.status().idle());
        }

        // When it starts with one of them, by mistake perhaps
        try (Ingest ingest = start(kept)) {
            await().until(() -> ingest.status().idle());
        }

        // Then it still knows how the other one stood
        assertThat(kafka.latest(topics.sourceStatus())).containsOnlyKeys("kept", "gone");

        // When it starts again more than a week after the other one was due
        InstantSource later = InstantSource.offset(InstantSource.system(), ONCE.plusDays(8));
        try (Ingest ingest = Ingest.start(settings(kept), kafka, topics, later, memory)) {
            await().until(() -> ingest.status().idle());
            await().untilAsserted(() ->
                    assertThat(kafka.latest(topics.sourceStatus())).containsOnlyKeys("kept"));
        }
    }

    @Test
    void reloadsItsSourcesWhileItRuns() throws InterruptedException {
        articles(0, 1, 2);
        site.page("/kept", feed("", 0)).page("/gone", feed("", 1)).page("/new", feed("", 2));
        var kept = new FeedSource("kept", site.url("/kept"), ONCE);
        var gone = new FeedSource("gone", site.url("/gone"), ONCE);
        var fresh = new FeedSource("new", site.url("/new"), ONCE);
        try (Ingest ingest = Ingest.start(settings(kept, gone), kafka, topics, InstantSource.system(), memory)) {
            await().until(() -> ingest.status().idle());

            // When
            ingest.reload(settings(kept, fresh));
            await().until(() -> ingest.status().idle());

            // Then what has not changed was not asked again, and what is gone is forgotten
            assertThat(ingest.status().sources())
                    .extracting(IngestStatus.Source::id)
                    .containsExactly("kept", "new");
            assertThat(site.requests()).filteredOn("/kept"::equals).hasSize(1);
            assertThat(kafka.latest(topics.sourceStatus())).containsOnlyKeys("kept", "new");
            assertThat(kafka.keys(topics.articles())).hasSize(3);

            // When the manners change, everything is asked anew, and nothing is emitted twice
            ingest.reload(new IngestSettings(List.of(kept), site.settings().capped(1000, 0)));
            await().until(() -> ingest.status().idle());
            assertThat(site.requests()).filteredOn("/kept"::equals).hasSize(2);
            assertThat(kafka.keys(topics.articles())).hasSize(3);
        }
    }

    /** Runs until the source was polled once, and returns how it stands. */
    private SourceStatus run(SourceSettings source) {
        try (Ingest ingest = start(source)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> ingest.status().idle());
        }
        return Objects.requireNonNull(kafka.latest(topics.sourceStatus()).get(source.id()));
    }

    private Ingest start(SourceSettings... sources) {
        return Ingest.start(settings(sources), kafka, topics, InstantSource.system(), memory);
    }

    private IngestSettings settings(SourceSettings... sources) {
        return new IngestSettings(List.of(sources), site.settings());
    }

    private String url(String path) {
        return site.url(path).toString();
    }

    private void articles(int... numbers) {
        for (int number : numbers) {
            site.html("/news/2026/100" + number + ".html", article(number));
        }
    }

    private static String article(int number) {
        return "<html><head><title>" + NAMES.get(number) + "加入海雁物流</title></head><body><article><p>" + "海雁物流今天宣布,"
                + NAMES.get(number) + "加入公司,出任第" + number
                + "事业部总经理,向首席执行官汇报。公司说,这项任命立即生效,业务不受影响。</p></article></body></html>";
    }

    private static String list(int from, int to, String next) {
        var page = new StringBuilder(
                "<nav><a href=/about>关于</a> <a href=/tag/1>人事变动标签汇总页面</a> <a href=/tag/2>公司动态标签汇总页面</a>"
                        + " <a href=/tag/3>融资动态标签汇总页面</a></nav><ul>");
        for (int i = from; i < to; i++) {
            page.append("<li><a href='/news/2026/100" + i + ".html'><img src=x></a><a href='/news/2026/100" + i
                            + ".html'>")
                    .append(NAMES.get(i))
                    .append("加入海雁物流出任总经理</a></li>");
        }
        return page.append("</ul>").append(next).toString();
    }

    private TestSite.Page feed(String channel, int... numbers) {
        return xml(rss(channel, numbers));
    }

    private String rss(String channel, int... numbers) {
        var items = new StringBuilder();
        for (int number : numbers) {
            items.append("<item><link>/news/2026/100").append(number).append(".html</link></item>");
        }
        return "<rss version='2.0'><channel>" + channel + items + "</channel></rss>";
    }

    private static TestSite.Page xml(String text) {
        return TestSite.body("application/xml", utf8(text));
    }

    private String location(int number, String changed) {
        return "<url><loc>" + url("/news/2026/100" + number + ".html") + "</loc><lastmod>" + changed
                + "</lastmod></url>";
    }

    private static String day(int ago) {
        return Instant.now().minus(Duration.ofHours(20L * ago + 1)).toString();
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
