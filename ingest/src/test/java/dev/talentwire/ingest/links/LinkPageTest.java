package dev.talentwire.ingest.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.links.LinkPage.Links;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkPageTest {

    private static final URI URL = URI.create("https://www.example.com/people/");
    private static final String HEADLINE = "海雁物流首席财务官辞职副总裁接任";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/news/2026/11/20/100%d.html, yes",
        "/a/%d, yes",
        "/article?id=100%d, yes",
        "/2026/chief-financial-officer-%d-leaves, yes",
        "https://news.example.com/p/100%d.shtml, yes",
        "https://m.example.com/p/100%d.html, yes",
        "https://other.example.org/p/100%d.html, no",
        "/tag/%d, no",
        "/author/100%d, no",
        "/about/us, no",
        "javascript:open(%d), no",
        "#%d, no",
    })
    void tellsArticlesByTheirAddresses(String address, String found) {
        var page = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            page.append("<a href='")
                    .append(address.replace("%d", String.valueOf(i)))
                    .append("'>")
                    .append(HEADLINE)
                    .append(i)
                    .append("</a>");
        }

        assertThat(links(page.toString()).articles()).hasSize(found.equals("yes") ? 4 : 0);
    }

    @Test
    void leavesMenusOutThoughTheirAddressesAreNumbered() {
        var page = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            page.append("<a href=/channel/").append(i).append(">频道").append(i).append("</a>");
        }
        for (int i = 1; i <= 4; i++) {
            page.append("<a href=/p/100")
                    .append(i)
                    .append(".html><h3>")
                    .append(HEADLINE)
                    .append(i)
                    .append("</h3></a>");
        }

        assertThat(links(page.toString()).articles())
                .hasSize(4)
                .allMatch(item -> item.link().getPath().startsWith("/p/"));
    }

    @Test
    void takesTheHeadlineOfAnArticleThatIsLinkedTwice() {
        Links links = LinkPage.read(
                "<ul><li><a href=/p/1><img src=a></a><a href=/p/1>" + HEADLINE + "</a></li></ul>",
                URL,
                Optional.of("ul"),
                Optional.empty());

        assertThat(links.articles())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).contains(HEADLINE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <link rel=next href=/people/2>        | https://www.example.com/people/2
            <a rel="nofollow next" href=2>x</a>   | https://www.example.com/people/2
            <a href=2>下一页</a>                  | https://www.example.com/people/2
            <a href=2>Next</a>                    | https://www.example.com/people/2
            <a href=/people/>下一页</a>           | -
            <a href=#>下一页</a>                  | -
            <base href=/x/><a href=2>下一页</a>   | https://www.example.com/x/2
            """)
    void findsTheNextPage(String html, String next) {
        assertThat(links(html).next().map(URI::toString).orElse("-")).isEqualTo(next);
    }

    private static Links links(String html) {
        return LinkPage.read(html, URL, Optional.empty(), Optional.empty());
    }
}
