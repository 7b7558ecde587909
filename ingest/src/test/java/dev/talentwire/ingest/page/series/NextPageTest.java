package dev.talentwire.ingest.page.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.page.markup.Outline;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NextPageTest {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /a/123.html      | <a href="123_2.html">下一页</a>                                   | /a/123_2.html
            /a/123_2.html    | <a href="123.html">1</a><a href="123_3.html">下一页</a>            | /a/123_3.html
            /a/123_2.html    | <a href="123.html">上一页</a>                                     | -
            /a/t20260506_91.html | <a href="t20260506_91_2.html">2</a>                           | /a/t20260506_91_2.html
            /a/123.html      | <a href="124.html">下一篇</a>                                     | -
            /a/123.html      | <a href="124.html">下一页</a>                                     | -
            /a/123.html      | <a href="/a/123-2.html">[2]</a>                                   | /a/123-2.html
            /a/123.html      | <a href="https://other.example/a/123_2.html">下一页</a>           | -
            /story/tram      | <a rel="next" href="/story/tram/2">Weiter</a>                      | /story/tram/2
            /story/tram/     | <a href="/story/tram/2/">Next »</a>                                | /story/tram/2/
            /story/tram      | <link rel="next" href="/story/tram/page/2/">                       | /story/tram/page/2/
            /story/tram      | <link rel="next" href="/story/ferry">                              | -
            /story/tram      | <link rel="next" href="/page/2/">                                  | -
            /story/tram      | <a href="?page=2">Page suivante</a>                                | /story/tram?page=2
            /story/tram?page=2 | <a href="?page=1">1</a><a href="?page=3">3</a>                   | /story/tram?page=3
            /story?id=7      | <a href="/story?id=7&page=2">2</a>                                 | /story?id=7&page=2
            /story?id=7      | <a href="/story?id=8&page=2">2</a>                                 | -
            /story/tram      | <a href="?cpage=2">Next</a>                                        | -
            /story/tram      | <a href="/story/tram/2">Read our tram special of the year</a>      | -
            /story/tram      | <a href="javascript:next()">Next</a>                               | -
            """)
    void isTheOneWhoseAddressIsTheSameArticlesWithTheNextNumber(String path, String links, String expected) {
        URI url = URI.create("https://www.example.com").resolve(path);

        Optional<URI> next = NextPage.of(Outline.of(Jsoup.parse(links, url.toString())), url);

        assertThat(next)
                .isEqualTo(
                        expected.equals("-")
                                ? Optional.empty()
                                : Optional.of(URI.create("https://www.example.com" + expected)));
    }
}
