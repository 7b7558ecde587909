package dev.talentwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalUrlTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvFileSource(resources = "urls.tsv", delimiter = '\t')
    void givesEveryUrlOneSpellingThatStays(String written, URI expected) {
        URI canonical = CanonicalUrl.of(URI.create(written));

        assertThat(canonical).isEqualTo(expected);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @Test
    void keepsThePathBeforeALinkThatIsOnlyAQuery() {
        assertThat(CanonicalUrl.resolve(URI.create("https://example.com/news/a.html?id=1"), "?page=2"))
                .contains(URI.create("https://example.com/news/a.html?page=2"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b.html                      | https://example.com/news/b.html
            /b.html                     | https://example.com/b.html
            //cdn.example.com/b         | https://cdn.example.com/b
            ?id=7                       | https://example.com/news/?id=7
            https://other.example/新闻  | https://other.example/%E6%96%B0%E9%97%BB
            /a b.html                   | https://example.com/a%20b.html
            /100%.html                  | https://example.com/100%25.html
            javascript:void(0)          | -
            mailto:ops@example.com      | -
            ftp://example.com/a         | -
            http://                     | -
            http:///a                   | -
            """)
    void resolvesLinksAsPagesWriteThem(String written, String expected) {
        assertThat(CanonicalUrl.resolve(URI.create("https://example.com/news/"), written)
                        .map(URI::toString)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} declares {1}: {2}")
    @CsvSource({
        "https://m.example.com/a/1,    https://www.example.com/a/1,  true",
        "https://example.com/a/1,      https://example.com/a/1,      true",
        "https://news.example.com.cn/1, https://www.example.com.cn/1, true",
        "https://one.com.cn/1,         https://other.com.cn/1,       false",
        "https://example.com/a/1,      https://evil.example/a/1,     false",
        "https://example.com/a/1,      https://example.com/,         false",
        "https://example.com/a/1,      https://example.com,          false",
        "https://example.com/,         https://example.com/,         true",
        "http://127.0.0.1:8080/a,      http://127.0.0.1:8080/b,      true",
        "http://127.0.0.1/a,           http://10.0.0.1/a,            false",
    })
    void aPageMaySpeakOnlyForItsOwnSite(URI page, URI declared, boolean allowed) {
        assertThat(CanonicalUrl.mayStandFor(page, declared)).isEqualTo(allowed);
    }
}
