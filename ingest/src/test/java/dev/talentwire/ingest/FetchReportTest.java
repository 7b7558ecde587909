package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchReport.Fact;
import java.nio.charset.Charset;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class FetchReportTest {

    @Test
    void showsWhatWouldBeIngestedAndWhy() throws InterruptedException {
        try (var site = new TestSite()) {
            String page = "<html><head><title>海雁物流换帅</title></head><body><p>海雁物流今天宣布,首席财务官安若素因个人原因辞职,"
                    + "由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。</p></body></html>";
            site.page("/a", TestSite.body("text/html; charset=utf-8", page.getBytes(Charset.forName("GBK"))));

            FetchReport report = FetchReport.of(site.url("/a"), site.settings(), InstantSource.system());

            assertThat(report.usable()).isTrue();
            assertThat(report.text()).startsWith("海雁物流今天宣布");
            assertThat(report.facts())
                    .contains(new Fact("title", "海雁物流换帅"), new Fact("published", "not found"))
                    .anyMatch(fact -> fact.name().equals("charset")
                            && fact.value().startsWith("GB18030, by FREQUENCY")
                            && fact.value().contains("HTTP header says utf-8"));
        }
    }

    @Test
    void saysWhyThereIsNothing() throws InterruptedException {
        try (var site = new TestSite()) {
            FetchReport report = FetchReport.of(site.url("/missing"), site.settings(), InstantSource.system());

            assertThat(report.usable()).isFalse();
            assertThat(report.facts())
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.value()).contains("status 404"));
        }
    }
}
