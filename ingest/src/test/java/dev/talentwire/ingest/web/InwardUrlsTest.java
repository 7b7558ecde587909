package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.TestSite;
import dev.talentwire.ingest.testweb.InwardUrls;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No spelling of an inward address is fetched, directly or by redirect. {@code no-way-out} runs the same table in a closed network. */
final class InwardUrlsTest {

    private static final TestSite CANARY = new TestSite()
            .page("/", TestSite.body("text/plain", "secret".getBytes(StandardCharsets.UTF_8)))
            .page("/latest/meta-data/", TestSite.body("text/plain", "secret".getBytes(StandardCharsets.UTF_8)));

    static List<String> urls() {
        return InwardUrls.table(CANARY.url("/").getPort());
    }

    @AfterAll
    static void close() {
        CANARY.close();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void isNotFetchedDirectlyNorByRedirect(String url) throws InterruptedException {
        assertThat(InwardUrls.ask(url)).isNotEmpty().allMatch(Failed.class::isInstance);
        assertThat(CANARY.everything()).isEmpty();
    }
}
