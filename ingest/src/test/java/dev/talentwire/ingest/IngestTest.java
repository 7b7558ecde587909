package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.ingest.ledger.FakeKafka;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module as a whole, against a real web site on loopback and a cluster that only remembers. */
final class IngestTest {

    @TempDir
    Path memory;

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration ONCE = Duration.ofHours(1);
    private static final String SENTENCES = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。";
    private static final String OTHER = "青禾芯片昨晚披露三季报,营收同比增长四成,净利润扭亏。公司在电话会上说,新产线明年二季度投产,届时月产能将达三万片。";

    private final Topics topics = Topics.withPrefix("test.");
    private final FakeKafka kafka = new FakeKafka();
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void emitsTheArticlesThatAFeedLinksTo() {
        // Given a feed with a page in UTF-8 and one in GBK whose label lies
        feed("/a.html?utm_source=rss", "/b.html");
        site.html("/a.html", article("海雁物流换帅", SENTENCES));
        site.page(
                "/b.html",
                TestSite.body(
                        "text/html; charset=utf-8", article("青禾芯片三季报", OTHER).getBytes(Charset.forName("GBK"))));

        // When
        try (Ingest ingest = start(feedSource(ONCE))) {
            awaitIdle(ingest);
        }

        // Then
        List<Article> articles = kafka.read(topics.articles());
        assertThat(articles).extracting(Article::getId).containsExactly(url("/a.html"), url("/b.html"));
        assertThat(articles).extracting(Article::getTitle).containsExactly("海雁物流换帅", "青禾芯片三季报");
        assertThat(articles).extracting(Article::getText).containsExactly(SENTENCES + "\n", OTHER + "\n");
        assertThat(articles).extracting(Article::getLanguage).containsOnly("zh-Hans");
        assertThat(articles).extracting(Article::getSourceId).containsOnly("site");
        assertThat(articles).extracting(Article::getPublishedOrigin).containsOnly(DateOrigin.FEED);
        assertThat(articles).extracting(Article::getClusterId).containsExactly(url("/a.html"), url("/b.html"));
    }

    @Test
    void joinsThePagesOfAnArticle() {
        // Given an article of two pages
        feed("/a.html");
        site.html("/a.html", article("海雁物流换帅", SENTENCES).replace("</body>", "<a href='a_2.html'>下一页</a></body>"));
        site.html("/a_2.html", article("海雁物流换帅", OTHER));

        // When
        try (Ingest ingest = start(feedSource(ONCE))) {
            awaitIdle(ingest);
        }

        // Then it is one article with the text of both
        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getText)
                .containsExactly(SENTENCES + "\n" + OTHER + "\n");
    }

    @Test
    void emitsNothingTwiceHoweverOftenItPollsAndStarts() {
        feed("/a.html");
        site.html("/a.html", article("海雁物流换帅", SENTENCES));

        for (int start = 0; start < 2; start++) {
            try (Ingest ingest = start(feedSource(OFTEN))) {
                awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 3);
            }
        }

        assertThat(kafka.keys(topics.articles())).containsExactly(url("/a.html"));
    }

    @Test
    void emitsANewVersionOfACorrectedArticle() {
        feed("/a.html");
        site.html("/a.html", article("海雁物流换帅", SENTENCES));

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().articles() == 1);
            site.html("/a.html", article("海雁物流换帅", SENTENCES.replace("辞职", "退休")));
            awaitLong().until(() -> ingest.status().articles() == 2);
        }

        assertThat(kafka.read(topics.articles()).getLast().getText()).contains("退休");
    }

    @Test
    void asksOnlyWhetherAKnownPageHasChanged() {
        feed("/a.html");
        byte[] body = article("海雁物流换帅", SENTENCES).getBytes(StandardCharsets.UTF_8);
        var sent = new AtomicInteger();
        site.page("/a.html", exchange -> {
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            sent.addAndGet(same ? 0 : 1);
            (same ? TestSite.status(304) : TestSite.body("text/html", body, "ETag", "\"1\"")).answer(exchange);
        });

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 2);
            assertThat(ingest.status().sources().getFirst().lastError()).isEmpty();
        }
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 2);
        }

        assertThat(sent).hasValue(1);
        assertThat(kafka.keys(topics.articles())).hasSize(1);
    }

    @Test
    void goesOnPastAPageThatIsNoArticleAndSaysWhatWasWrong() {
        feed("/empty.html", "/gone.html", "/a.html");
        site.html("/empty.html", "<html><body><script>render()</script></body></html>");
        site.html("/a.html", article("海雁物流换帅", SENTENCES));

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 2);
        }

        assertThat(kafka.keys(topics.articles())).containsExactly(url("/a.html"));
        assertThat(kafka.read(topics.rejected()))
                .extracting(Rejected::getReason)
                .containsExactly("no-text", "unfetchable");
        assertThat(kafka.read(topics.rejected()).getFirst().getPayload()).isNotNull();
    }

    @Test
    void triesAPageAgainThatFailedForAMoment() {
        feed("/a.html");
        site.page("/a.html", exchange -> {
            site.html("/a.html", article("海雁物流换帅", SENTENCES));
            TestSite.status(503).answer(exchange);
        });

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().articles() == 1);
        }

        assertThat(kafka.read(topics.rejected())).isEmpty();
    }

    @Test
    void neverGivesAFailingSourceUp() {
        // Given a site without its feed
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 2);
            assertThat(ingest.status().sources().getFirst().lastError())
                    .hasValueSatisfying(why -> assertThat(why).contains("404"));

            // When the feed comes back
            site.html("/a.html", article("海雁物流换帅", SENTENCES));
            feed("/a.html");

            // Then
            awaitLong().until(() -> ingest.status().articles() == 1);
            awaitLong()
                    .untilAsserted(() -> assertThat(
                                    ingest.status().sources().getFirst().lastError())
                            .isEmpty());
        }
    }

    @Test
    void leavesASiteAloneOverARestartForAsLongAsItAskedFor() {
        // Given a site that was in trouble and asked to be left alone for an hour
        site.page("/feed", TestSite.status(503, "Retry-After", "3600"));
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() == 1);
        }

        // When ingest is started again
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitIdle(ingest);

            // Then it waits, and says what for
            IngestStatus.Source waiting = ingest.status().sources().getFirst();
            assertThat(waiting.polls()).isZero();
            assertThat(waiting.failures()).isEqualTo(1);
            assertThat(waiting.nextPoll())
                    .hasValueSatisfying(
                            next -> assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(50))));
            assertThat(feedRequests()).isEqualTo(1);
        }
    }

    @Test
    void goesOnBackingOffWhereItWasBeforeARestart() {
        // Given a source that has failed twice
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().failures() >= 2);
        }
        int before = kafka.read(topics.sourceStatus()).getLast().getConsecutiveFailures();

        // When ingest is started again and it fails once more
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() >= 1);
        }

        // Then that is one more in the same row, and the wait is that of a row, which is longer than the first one
        assertThat(kafka.read(topics.sourceStatus()))
                .filteredOn(status -> status.getConsecutiveFailures() == before + 1)
                .isNotEmpty()
                .allSatisfy(status -> assertThat(Duration.between(status.getPolledAt(), status.getNextPoll()))
                        .isGreaterThan(OFTEN));
    }

    @Test
    void pollsAFailingSourceAtOnceWhenItsSettingsChange() throws InterruptedException {
        // Given a source that is left alone for an hour
        site.page("/feed", TestSite.status(503, "Retry-After", "3600"));
        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().sources().getFirst().polls() == 1);

            // When the operator changes something of it
            ingest.reload(new IngestSettings(List.of(feedSource(ONCE)), site.settings()));

            // Then it is tried
            awaitLong().until(() -> feedRequests() == 2);
        }
    }

    @Test
    void takesTheTextFromTheFeedWhenThePageNeedsScripts() {
        site.html("/a.html", "<html><body><div id=app></div></body></html>");
        site.page(
                "/feed",
                TestSite.body(
                        "application/rss+xml",
                        rss("<item><link>/a.html</link><title>海雁物流换帅</title><description><![CDATA[<p>" + SENTENCES
                                + "</p>]]></description></item>")));

        try (Ingest ingest = start(feedSource(ONCE))) {
            awaitIdle(ingest);
        }

        assertThat(kafka.read(topics.articles())).extracting(Article::getText).containsExactly(SENTENCES + "\n");
        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getPublishedOrigin)
                .containsExactly(DateOrigin.FETCH);
    }

    @Test
    void aTeaserDoesNotReplaceAKnownArticleWhosePageCannotBeHadForAWhile() {
        // Given an article whose feed carries its first sentences
        String teaser = "海雁物流今天宣布,首席财务官安若素因个人原因辞职。点击原文查看更多内容,欢迎订阅本站的每日快讯与行业周刊,了解更多企业人事变动的消息。";
        String whole = SENTENCES + OTHER;
        site.page(
                "/feed",
                TestSite.body(
                        "application/rss+xml",
                        rss("<item><link>/a.html</link><description><![CDATA[<p>" + teaser
                                + "</p>]]></description></item>")));
        site.html("/a.html", article("海雁物流换帅", whole));

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong().until(() -> ingest.status().articles() == 1);

            // When the page is refused, then empty, and then there again
            site.page("/a.html", TestSite.status(403));
            awaitPolls(ingest, 3);
            site.html("/a.html", "<html><body><div id=app></div></body></html>");
            awaitPolls(ingest, 3);
            site.html("/a.html", article("海雁物流换帅", whole));
            awaitPolls(ingest, 3);
        }

        // Then nothing was said but the article itself
        assertThat(kafka.read(topics.articles())).extracting(Article::getText).containsExactly(whole + "\n");
        assertThat(kafka.read(topics.rejected())).isEmpty();
    }

    @Test
    void refusesToFetchFromLoopbackUnlessItIsAllowed() {
        feed("/a.html");
        var strict = new IngestSettings(List.of(feedSource(ONCE)), FetchSettings.defaults());

        try (Ingest ingest = Ingest.start(strict, kafka, topics, InstantSource.system(), memory)) {
            awaitIdle(ingest);
            assertThat(ingest.status().sources().getFirst().lastError())
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("not public").contains("ingest.fetch.allowedHosts"));
        }

        assertThat(site.requests()).isEmpty();
    }

    @Test
    void emitsTheArticlesOfADirectoryOnceAndRejectsWhatItCannotRead(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.txt"), "海雁物流换帅\n" + SENTENCES + "\n");
        Files.writeString(directory.resolve("b.jsonl"), "{\"id\":\"b1\",\"text\":\"" + OTHER + "\"}\nnot json\n");
        var source = new FileSource("files", directory, OFTEN);

        for (int start = 0; start < 2; start++) {
            try (Ingest ingest = start(source)) {
                awaitLong().until(() -> ingest.status().sources().getFirst().polls() > 2);
            }
        }

        assertThat(kafka.keys(topics.articles())).containsExactly("files/a.txt", "b1");
        assertThat(kafka.read(topics.rejected()))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.getDetail()).contains("b.jsonl#2"));
    }

    @Test
    void filesOfTheSameNameInTwoSourcesAreTwoArticles(@TempDir Path one, @TempDir Path other) throws IOException {
        Files.writeString(one.resolve("a.txt"), "海雁物流换帅\n" + SENTENCES + "\n");
        Files.writeString(other.resolve("a.txt"), "青禾芯片三季报\n" + OTHER + "\n");
        List<SourceSettings> sources = List.of(new FileSource("one", one, ONCE), new FileSource("other", other, ONCE));

        try (Ingest ingest = Ingest.start(
                new IngestSettings(sources, site.settings()), kafka, topics, InstantSource.system(), memory)) {
            awaitIdle(ingest);
        }

        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getUrl)
                .containsExactlyInAnyOrder("one/a.txt", "other/a.txt");
    }

    @Test
    void waitsForABrokerThatIsDown() {
        feed("/a.html");
        site.html("/a.html", article("海雁物流换帅", SENTENCES));
        kafka.setDown(true);

        try (Ingest ingest = start(feedSource(OFTEN))) {
            awaitLong()
                    .until(() ->
                            ingest.status().sources().getFirst().lastError().isPresent());
            kafka.setDown(false);
            awaitLong().until(() -> ingest.status().articles() == 1);
        }
    }

    private Ingest start(SourceSettings source) {
        return Ingest.start(
                new IngestSettings(List.of(source), site.settings()), kafka, topics, InstantSource.system(), memory);
    }

    /** Long enough for a machine that is busy with other things; nobody waits so long when all is well. */
    private static ConditionFactory awaitLong() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private static void awaitPolls(Ingest ingest, int more) {
        long before = ingest.status().sources().getFirst().polls();
        awaitLong().until(() -> ingest.status().sources().getFirst().polls() >= before + more);
    }

    private static void awaitIdle(Ingest ingest) {
        awaitLong().until(() -> ingest.status().idle());
    }

    private FeedSource feedSource(Duration every) {
        return new FeedSource("site", site.url("/feed"), every);
    }

    private String url(String path) {
        return site.url(path).toString();
    }

    private long feedRequests() {
        return site.requests().stream().filter("/feed"::equals).count();
    }

    private void feed(String... links) {
        var items = new StringBuilder();
        for (String link : links) {
            items.append("<item><title>题</title><link>")
                    .append(link.replace("&", "&amp;"))
                    .append("</link><pubDate>Fri, 20 Nov 2026 08:00:00 +0800</pubDate></item>");
        }
        site.page("/feed", TestSite.body("application/rss+xml", rss(items.toString())));
    }

    private static byte[] rss(String items) {
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>站</title>" + items
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String article(String title, String text) {
        return "<html><head><title>" + title + "_运力观察</title></head><body><nav><a href=/>首页</a></nav><article><h1>"
                + title + "</h1><p>" + text + "</p><p>责任编辑:冉冬</p></article><footer>版权所有</footer></body></html>";
    }
}
