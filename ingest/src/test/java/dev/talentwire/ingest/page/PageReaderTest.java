package dev.talentwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageReaderTest {

    private static final URI URL = URI.create("https://www.example.com/a/1.html");
    private static final String ONE = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任。";
    private static final String TWO = "公司说,这项任命立即生效,业务不受影响。安若素在公司工作了六年,主持过两轮融资。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h1>换帅</h1><p>%s</p><p>%s</p></article>",
                "<div><p>%s</p><p>%s</p></div>",
                "<div class='content'>%s<br><br>%s</div>",
                "<div id='js_content'><section><span>%s</span></section><section><span>%s</span></section></div>",
                "<table><tr><td><p>%s</p><p>%s</p></td></tr></table>",
                "<div><div>%s</div><div>%s</div></div>",
                "<div itemprop='articleBody'><p>%s</p>\n<p>%s</p></div>",
                "<div><p>%s</p><blockquote><p>%s</p></blockquote></div>",
                "<div><p>&emsp;&emsp;%s</p><p>\u3000\u3000%s&nbsp;</p></div>",
                "<div><p>%s</p><figure><img src=a><figcaption>图:资料照片</figcaption></figure><p>%s</p></div>",
                "<div><p>%s</p><script>var a='海雁';</script><style>p{}</style><p>%s</p></div>",
                "<div><p>%s</p><p>%s</p><p>(责任编辑:冉冬)</p></div>",
                "<div><p>%s</p><p>%s</p><p>责任编辑:冉冬</p><p>声明:本文不构成投资建议。</p></div>",
                "<div><p>%s</p><p>%s</p><p>相关阅读</p><p><a href=/b>另一篇文章的标题</a></p><p><a href=/c>又一篇文章</a></p></div>",
                "<div><p>%s</p><p>%s</p><p>扫码关注运力观察公众号</p></div>",
                "<div><section class='s'><p>%s</p></section><section class='s'><p>%s</p><p></p></section></div>",
                "<div id='js_content'><section><p>%s</p></section><section><section><p>%s</p></section></section></div>",
                "<div class='post_body'><div class='lead'><p>%s</p></div><div><div><p>%s</p></div></div></div>",
                "<div class='container has-sidebar'><div class='post hot ad-free'><p>%s</p><p>%s</p></div></div>",
                "<div class='main'><p>%s</p><p>%s</p><div class='shareBar'>分享这篇文章,让更多人看到,谢谢。</div></div>",
                "<div class='main'><div style='display: none'>隐藏的话,不给人看,不要读。</div><p>%s</p><p>%s</p></div>",
                "<div class='main'><p>%s</p><div class='relatedNews'><p>这是一段推荐的话,不是正文,不该在文里。</p></div><p>%s</p></div>",
                "<div><p>%s</p><div><div>广告</div><div>春季特惠,全场八折。</div></div><p>%s</p></div>",
                "<div><p>%s</p><p>%s</p><section><h3>相关阅读</h3><p>另一件事,也很长,有标点,但不是正文。</p></section></div>",
                "<div><p>%s</p><p>%s</p><h4>2条评论</h4><div>我不同意,因为这样不好,那样也不好,都不好,这是我的看法,谁说也没有用,请不要再问我了,谢谢。</div>"
                        + "<div>我同意,因为这样很好,那样也很好,都很好,这也是我的看法,谁说也没有用,请不要再问我了,也谢谢。</div></div>",
                "<div><p>%s</p><p>%s</p><p>· · ·</p></div>",
                "<div><p>%s</p><p>%s</p></div><div class='related'><p>这里是一段推荐的话,很长,有很多标点,但不是正文,也不该在文里。</p></div>",
                "<div><p>%s</p><p>%s</p></div><div class='comment-list'><p>网友甲:我不同意,因为这样不好,那样也不好,都不好。</p></div>",
            })
    void readsTheParagraphsAndNothingElse(String body) {
        String page =
                "<html><head><title>换帅_运力观察</title></head><body><div class='nav'><a href=/>首页</a><a href=/x>科技</a></div>"
                        + String.format(body, ONE, TWO)
                        + "<footer><p>版权所有 运力观察 京ICP备00000000号</p></footer></body></html>";

        assertThat(article(page).text()).isEqualTo(ONE + "\n" + TWO + "\n");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <title>海雁物流换帅_运力观察</title>                                    | 海雁物流换帅
            <title>海雁物流换帅 - 运力观察</title>                                  | 海雁物流换帅
            <title>海雁物流换帅_科技_运力观察</title>                               | 海雁物流换帅
            <title>Sea-Goose names new chief</title>                                | Sea-Goose names new chief
            <meta property="og:title" content="海雁物流换帅"><title>首页</title>    | 海雁物流换帅
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"海雁物流换帅"}</script> | 海雁物流换帅
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"海雁物流换帅",}]}</script> | 海雁物流换帅
            """)
    void findsTheTitleWithoutTheSitesName(String head, String title) {
        assertThat(article(page(head)).title()).contains(title);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <meta property="article:published_time" content="2026-11-20T08:00:00+08:00"> | 2026-11-20T00:00:00Z
            <meta name="publishdate" content="2026-11-20">                              | 2026-11-19T16:00:00Z
            <meta itemprop="datePublished" content="2026-11-20 08:00:00">               | 2026-11-20T00:00:00Z
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-20T08:00:00+08:00"}</script> | 2026-11-20T00:00:00Z
            <span class="time">2026-11-20 08:00</span>                                  | 2026-11-20T00:00:00Z
            <span class="pub-time">发布时间:2026年11月20日 08:00</span>                 | 2026-11-20T00:00:00Z
            <time datetime="2026-11-20T08:00:00+08:00">昨天</time>                      | 2026-11-20T00:00:00Z
            <span>昨天</span>                                                           | -
            """)
    void findsTheDateOfPublication(String where, String moment) {
        assertThat(article(page(where))
                        .published()
                        .map(date -> date.at().toString())
                        .orElse("-"))
                .isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <link rel="canonical" href="/a/1?utm_source=x">                      | https://www.example.com/a/1
            <link rel="canonical" href="https://m.example.com/a/1">              | https://m.example.com/a/1
            <meta property="og:url" content="https://www.example.com/a/one">     | https://www.example.com/a/one
            <link rel="canonical" href="https://evil.example/a">                 | https://www.example.com/a/1.html
            <link rel="canonical" href="https://www.example.com/">               | https://www.example.com/a/1.html
            <link rel="canonical" href="">                                       | https://www.example.com/a/1.html
            <title>none</title>                                                  | https://www.example.com/a/1.html
            """)
    void findsTheCanonicalAddress(String head, URI canonical) {
        assertThat(article(page(head)).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta name="author" content="冉冬">                                              | 冉冬
            <span class="author">作者：冉冬</span>                                           | 冉冬
            <a rel="author" href="/u/1">冉冬</a>                                             | 冉冬
            <script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"冉冬"}]}</script> | 冉冬
            <script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#p","name":"冉冬"},{"@type":"NewsArticle","author":{"@id":"#p"}}]}</script> | 冉冬
            <script type="application/ld+json">[{"@type":"Article","author":["冉冬","许望"]}]</script> | 冉冬, 许望
            <div class="info">2026-11-20 08:00 来源：运力观察 作者：冉冬 点击：12</div>      | 冉冬
            <p>文｜冉冬 编辑｜许望</p>                                                        | 冉冬
            <p>本报记者 冉冬 北京报道</p>                                                     | 冉冬
            <p>By Maren Oakley, Devon Achebe</p>                                              | Maren Oakley, Devon Achebe
            <p>作者：John Smith：一周回顾</p>                                                  | -
            <span class="author">责任编辑：许望</span>                                        | -
            <meta name="author" content="来源：运力观察">                                    | -
            <meta property="article:author" content="https://www.facebook.com/kurier">       | -
            """)
    void findsTheAuthorAndNeverTheEditorInCharge(String where, String author) {
        assertThat(article(page(where)).author().orElse("-")).isEqualTo(author);
    }

    @ParameterizedTest(name = "{0} in {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <html lang="en">     | Die Stadtwerke bekommen eine neue Chefin. Der Aufsichtsrat hat am Dienstag Frau Osterloh bestellt, die nach vielen Jahren aus dem Norden kommt. | de
            <html lang="de-AT">  | Die Stadtwerke bekommen eine neue Chefin. Der Aufsichtsrat hat am Dienstag Frau Osterloh bestellt.  | de
            <html>               | The company said on Friday that the chief of its trams would leave, and that it had not found another for the job. | en
            <html lang="sr">     | Odbor je u sredu imenovao direktora, koji je do sada vodio popravku brodova na reci, i rekao da otpuštanja neće biti. | sr
            <html lang="en">     | 海雁物流今天宣布，首席财务官安若素因个人原因辞职，由副总裁杭一苇接任。公司说，业务不受影响，交接在月底完成。 | zh-Hans
            <html lang="zh-CN">  | 海雁物流今天宣布，首席財務官安若素因個人原因辭職，由副總裁杭一葦接任。公司說，業務不受影響，交接在月底完成。 | zh-Hant
            <html>               | Ο πρόεδρος της εταιρείας ανακοίνωσε την Τετάρτη ότι παραιτείται, και ότι ο διάδοχός του θα οριστεί αργότερα. | el
            """)
    void tellsTheLanguageByTheTextWhereItIsPlain(String html, String text, String language) {
        assertThat(article(html + "<body><p>" + text + "</p></body></html>").language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "plain text",
                "<html><body><div id=app></div><script>x()</script></body></html>"
            })
    void saysThatAPageHasNoArticle(String html) {
        assertThat(PageReader.read(html, URL))
                .isInstanceOfSatisfying(
                        NoArticle.class, none -> assertThat(none.reason()).isEqualTo("no-text"));
    }

    @Test
    void readsTheTextFromJsonLdWhenThePageShowsNone() {
        String page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + ONE + "\\n"
                + TWO + "\"}</script><div id=app></div>";

        assertThat(article(page).text()).isEqualTo(ONE + "\n" + TWO + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<p>海雁物流今天宣布,首席财务官辞职。</p>", "<a href=/x>", "<table><tr><td>", "<b>字"})
    @Timeout(120) // What takes the square of the length does not end in this time.
    void readsDeepAndHugePages(String piece) {
        String page = piece.repeat(100_000) + "<p>" + ONE + TWO;

        assertThat(PageReader.read(page, URL)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content='%s'>,",
                "<title>%s</title>Beispiel: ",
            })
    @Timeout(120) // What takes the square of the length does not end in this time.
    void readsEndlessMetadata(String row) {
        int cut = row.lastIndexOf('>') + 1;
        String head = row.substring(0, cut).formatted(row.substring(cut).repeat(200_000));

        assertThat(PageReader.read(page(head), URI.create("https://www.beispiel.com/2026/a.html")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morgan Stanley reported a record profit of $4.2 billion on Tuesday, as its finance chief prepared to leave.",
                "Elon Musk travelled to Beijing on Sunday to meet the ministers who decide on what his firm may sell there.",
                "By Friday the board had left."
            })
    void keepsALeadThatOnlyLooksLikeANoteOnTheReporter(String lead) {
        String html = "<article><h1>A quiet week</h1><p>" + lead + "</p><p>" + ONE + "</p><p>" + TWO + "</p></article>";

        assertThat(article(html).text()).startsWith(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Updated Nov. 3, 2026 5:12 p.m.", "Published: 4:05 p.m."})
    void leavesADatelineOut(String dateline) {
        String html =
                "<article><h1>A quiet week</h1><p>" + dateline + "</p><p>" + ONE + "</p><p>" + TWO + "</p></article>";

        assertThat(article(html).text()).startsWith(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"加入Facebook之前，她是谷歌的产品副总裁", "加入Lightspeed前，她在高盛任职（完）", "关注Pipeline建设"})
    void keepsALastLineThatTellsWhomSomebodyJoined(String line) {
        assertThat(article("<article><h1>换帅</h1><p>" + ONE + "</p><p>" + TWO + "</p><p>" + line + "</p></article>")
                        .text())
                .contains(line);
    }

    @Test
    void aCounterOfCommentsAboveTheTextDoesNotEndIt() {
        String html = "<article><h1>换帅</h1><p>" + ONE + ONE + "</p><div>128 comments</div><p>" + TWO + "</p><p>" + ONE
                + TWO + "</p></article>";

        assertThat(article(html).text()).contains(TWO);
    }

    @Test
    void findsTheLineBelowAVeryShortTitleAndNotBesideAWordThatHoldsIt() {
        // Given a title of two characters that also stand in the name of a section, far above the headline
        String menu = "<div>换帅专题 2020-01-01 09:00</div>" + "<div>栏目</div>".repeat(20);

        // When the page is read
        ArticlePage page = article("<html><head><title>换帅</title></head><body>" + menu
                + "<h1>换帅</h1><div>2026-11-20 10:00 记者 冉冬</div><p>" + ONE + "</p><p>" + TWO + "</p></body></html>");

        // Then the date is the one below the headline
        assertThat(page.published().orElseThrow().at()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(page.author()).contains("冉冬");
    }

    private static String page(String where) {
        return "<html><head>" + where + "</head><body><div class='content'><p>" + ONE + "</p><p>" + TWO
                + "</p></div></body></html>";
    }

    private static ArticlePage article(String html) {
        PageReading reading = PageReader.read(html, URL);
        assertThat(reading).isInstanceOf(ArticlePage.class);
        return (ArticlePage) reading;
    }
}
