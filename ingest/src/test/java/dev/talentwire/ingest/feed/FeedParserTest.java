package dev.talentwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.feed.FeedReading.BrokenItem;
import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedParserTest {

    private static final URI URL = URI.create("https://example.com/news/feed.xml");
    private static final String ITEM =
            "<item><title>海雁物流换帅</title><link>https://example.com/a</link><pubDate>Fri, 20 Nov 2026 08:00:00 +0800</pubDate></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>t</title>%s</channel></rss>",
                "<rss version='0.92'><channel><title>t</title>%s</channel></rss>",
                "<rss version='0.91'><channel><title>t</title>%s</channel></rss>",
                "<rss><channel><title>t</title>%s</channel></rss>",
                "<rss version='3.7'><channel><title>t</title>%s</channel></rss>",
                "\uFEFF<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>t</title>%s</channel></rss>",
                "\n\n  <?xml version='1.0'?>\n<rss version='2.0'><channel><title>t</title>%s</channel></rss>",
                "<?xml version='1.0' encoding='gbk'?><rss version='2.0'><channel><title>t</title>%s</channel></rss>",
                "<!-- made by hand --><?xml-stylesheet href='a.xsl'?><rss version='2.0'><channel><title>t</title>%s</channel></rss>",
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\">"
                        + "<rss version='0.91'><channel><title>t</title>%s</channel></rss>",
                "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\">]><rss version='2.0'><channel><title>a&nbsp;b</title>%s</channel></rss>",
                "<rss version='2.0'><channel><title>A & B &copy; &nbsp;</title>%s</channel></rss>",
                "<rss version='2.0'><channel><title>\u0008control\u0000</title>%s</channel></rss>",
                "<rss version='2.0'><channel><title>t</title>%s</channel>",
                "<rss version='2.0'><channel><title>t</title>%s",
                "<rss version='2.0'><channel><title>t<b>bold</title>%s</channel></rss>",
                "<rss version='2.0'><channel><title>t</title>%s</channel></rss><!-- trailing --><script/>",
            })
    void readsTheItemWhateverIsWrongAroundIt(String frame) {
        Feed feed = feed(String.format(frame, ITEM));

        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo(URI.create("https://example.com/a"));
            assertThat(item.title()).contains("海雁物流换帅");
            assertThat(item.published())
                    .hasValueSatisfying(date -> assertThat(date.at()).isEqualTo("2026-11-20T00:00:00Z"));
        });
    }

    @Test
    void readsAtom() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id>
                <entry><title type="html">海雁&lt;b&gt;物流&lt;/b&gt;换帅</title><id>tag:1</id>
                <link rel="self" href="https://example.com/a.atom"/><link href="a.html"/>
                <published>2026-11-20T08:00:00+08:00</published><updated>2026-11-21T08:00:00+08:00</updated>
                <author><name>冉冬</name></author><content type="html">&lt;p&gt;正文&lt;/p&gt;</content></entry></feed>
                """);

        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo(URI.create("https://example.com/news/a.html"));
            assertThat(item.title()).contains("海雁物流换帅");
            assertThat(item.author()).contains("冉冬");
            assertThat(item.content()).contains("<p>正文</p>");
            assertThat(item.published())
                    .hasValueSatisfying(date -> assertThat(date.at()).isEqualTo("2026-11-20T00:00:00Z"));
        });
    }

    @Test
    void readsRss1() {
        Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title><link>https://example.com/</link>
                <description>d</description></channel><item rdf:about="https://example.com/a"><title>海雁物流换帅</title>
                <link>https://example.com/a</link><dc:date>2026-11-20T08:00:00+08:00</dc:date><dc:creator>冉冬</dc:creator></item></rdf:RDF>
                """);

        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.author()).contains("冉冬");
            assertThat(item.published())
                    .hasValueSatisfying(date -> assertThat(date.at()).isEqualTo("2026-11-20T00:00:00Z"));
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <link>/a</link>                                       | https://example.com/a
            <link>a?x=1&amp;y=2</link>                            | https://example.com/news/a?x=1&y=2
            <link>a?x=1&y=2</link>                                | https://example.com/news/a?x=1&y=2
            <link> https://example.com/a </link>                  | https://example.com/a
            <link><![CDATA[https://example.com/a]]></link>        | https://example.com/a
            <link>https://example.com/新闻</link>                 | https://example.com/%E6%96%B0%E9%97%BB
            <guid>https://example.com/a</guid>                    | https://example.com/a
            <guid isPermaLink="false">https://example.com/a</guid>| https://example.com/a
            <link></link><guid>https://example.com/a</guid>       | https://example.com/a
            <guid>12345</guid>                                    | -
            <link>javascript:void(0)</link>                       | -
            <title>only</title>                                   | -
            """)
    void findsTheLinkOfAnItem(String inside, String link) {
        Feed feed = feed("<rss version='2.0'><channel><item>" + inside + "</item></channel></rss>");

        assertThat(feed.items().stream()
                        .map(item -> item.link().toString())
                        .findFirst()
                        .orElse("-"))
                .isEqualTo(link);
        assertThat(feed.broken()).hasSize(link.equals("-") ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <pubDate>2026-11-20 08:00:00</pubDate>              | 2026-11-20T00:00:00Z
            <pubDate>2026年11月20日 08:00</pubDate>             | 2026-11-20T00:00:00Z
            <pubDate>Fri Nov 20 08:00:00 CST 2026</pubDate>     | 2026-11-20T00:00:00Z
            <pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>    | 2026-11-20T00:00:00Z
            <pubDate>1795132800</pubDate>                       | 2026-11-20T00:00:00Z
            <pubDate>昨天</pubDate>                             | -
            <pubDate></pubDate>                                 | -
            <dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-20T08:00:00+08:00</dc:date> | 2026-11-20T00:00:00Z
            """)
    void readsTheDateOfAnItem(String inside, String moment) {
        Feed feed = feed("<rss version='2.0'><channel><item><link>/a</link>" + inside + "</item></channel></rss>");

        assertThat(feed.items()
                        .getFirst()
                        .published()
                        .map(date -> date.at().toString())
                        .orElse("-"))
                .isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} bytes that claim {1}")
    @CsvSource({"UTF-8, gb2312", "GBK, utf-8", "GBK, gb2312", "UTF-8, utf-8", "UTF-16LE, utf-8", "UTF-16BE, gbk"})
    void findsTheCharsetOut(String actual, String claimed) {
        String mark = actual.startsWith("UTF-16") ? "\uFEFF" : "";
        String xml = mark + "<?xml version='1.0' encoding='" + claimed
                + "'?><rss version='2.0'><channel><title>站点</title>" + ITEM + "</channel></rss>";

        FeedReading reading = FeedParser.read(xml.getBytes(Charset.forName(actual)), "application/xml", URL);

        assertThat(((Feed) reading).items().getFirst().title()).contains("海雁物流换帅");
    }

    @Test
    void readsJsonFeed() {
        Feed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[
                  {"id":"1","url":"/a","title":"海雁物流换帅","date_published":"2026-11-20T08:00:00+08:00",
                   "authors":[{"name":"冉冬"}],"content_text":"A < B"},
                  {"id":"https://example.com/b","content_html":"<p>正文</p>"},
                  {"id":"3","title":"无链接"}]}
                """);

        assertThat(feed.items()).hasSize(2);
        assertThat(feed.items().getFirst()).satisfies(item -> {
            assertThat(item.link()).isEqualTo(URI.create("https://example.com/a"));
            assertThat(item.author()).contains("冉冬");
            assertThat(item.content()).contains("<p>A &lt; B</p>");
            assertThat(item.published())
                    .hasValueSatisfying(date -> assertThat(date.at()).isEqualTo("2026-11-20T00:00:00Z"));
        });
        assertThat(feed.items().getLast().content()).contains("<p>正文</p>");
        assertThat(feed.broken()).hasSize(1);
    }

    @Test
    void prefersTheWholeTextToTheTeaser() {
        Feed feed = feed(
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><link>/a</link>"
                        + "<description>摘要</description><content:encoded><![CDATA[<p>全文</p>]]></content:encoded></item></channel></rss>");

        assertThat(feed.items().getFirst().content()).contains("<p>全文</p>");
    }

    @Test
    void doesNotReadFilesForAFeed() {
        // Given a feed that asks for a file of ours
        String attack =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version='2.0'><channel><item><title>&x;</title>"
                        + "<link>/a</link></item></channel></rss>";

        assertThat(feed(attack).items())
                .singleElement()
                .satisfies(item -> assertThat(item.title().orElse("")).doesNotContain("root:"));
    }

    @Test
    void doesNotUnfoldEntitiesOfEntities() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss version='2.0'><channel><item><title>&a29;</title><link>/a</link></item></channel></rss>");

        assertThat(feed(bomb.toString()).items().getFirst().title().orElse("").length())
                .isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "<html><body><p>404</p></body></html>",
                "<!doctype html><html><head></head></html>",
                "{}",
                "<a/>",
                "<?xml version='1.0'?>",
                "\u0000\u0001"
            })
    void saysWhatIsNoFeed(String text) {
        FeedReading reading = FeedParser.read(text.getBytes(StandardCharsets.UTF_8), "application/rss+xml", URL);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoFeed.class, none -> assertThat(none.why()).contains(URL.toString()));
    }

    @Test
    void saysWhichItemHasNoPage() {
        Feed feed = feed("<rss version='2.0'><channel>" + ITEM
                + "<item><title>无链接</title><guid>12345</guid></item></channel></rss>");

        assertThat(feed.items()).hasSize(1);
        assertThat(feed.broken())
                .singleElement()
                .extracting(BrokenItem::detail)
                .asString()
                .contains("12345");
    }

    private static Feed feed(String xml) {
        FeedReading reading = FeedParser.read(xml.getBytes(StandardCharsets.UTF_8), "text/html", URL);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }
}
