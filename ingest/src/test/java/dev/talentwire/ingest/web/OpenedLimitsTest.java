package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.testweb.BadWeb;
import dev.talentwire.ingest.web.Connections.HeadLimits;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit is what refuses its cases of {@link LimitsTest}: where it alone is opened, they are fetched. */
final class OpenedLimitsTest {

    private static final BadWeb WEB = new BadWeb(0);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final int MEBIBYTE = 1 << 20;

    @AfterAll
    static void close() {
        WEB.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/redirect/8, 30, 1, 5, REDIRECTS, 30, 1, 9",
        "/redirect/5, 30, 1, 4, REDIRECTS, 30, 1, 6",
        "/size/two-mebibytes, 30, 1, 5, TOO_LARGE, 30, 3, 5",
        "/size/two-mebibytes-gzip, 30, 1, 5, TOO_LARGE, 30, 3, 5",
        "/size/two-mebibytes-deflate, 30, 1, 5, TOO_LARGE, 30, 3, 5",
        "/slow/a-second, 0, 1, 5, TIMEOUT, 30, 1, 5"
    })
    void fetchesWhatOnlyThisLimitRefuses(
            String path,
            int seconds,
            int mebibytes,
            int redirects,
            FetchOutcome.Cause cause,
            int openSeconds,
            int openMebibytes,
            int openRedirects)
            throws InterruptedException {
        // Given the limits as they are, the case is refused
        assertThat(outcome(path, seconds, mebibytes, redirects))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));

        // When one of them is opened, then it is fetched: nothing else stood in its way
        assertThat(outcome(path, openSeconds, openMebibytes, openRedirects)).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/size/many-headers, 200, 1000000, 10000, 16384",
        "/size/long-header, 10000, 16384, 200, 1000000",
        "/redirect/endless-location, 10000, 16384, 200, 1000000"
    })
    void readsTheHeadsThatOnlyThisLimitRefuses(String path, int most, int longest, int openMost, int openLongest)
            throws IOException {
        // Given both limits as they are, or only the other one opened, the answer is refused
        assertThatThrownBy(() -> status(path, HeadLimits.USUAL)).isInstanceOf(MessageConstraintException.class);
        assertThatThrownBy(() -> status(path, new HeadLimits(most, longest)))
                .isInstanceOf(MessageConstraintException.class);

        // When this one alone is opened, then it is read
        assertThat(status(path, new HeadLimits(openMost, openLongest))).isIn(200, 302);
    }

    private static int status(String path, HeadLimits limits) throws IOException {
        FetchSettings settings = FetchSettings.defaults().allowing(Set.of("127.0.0.1:" + WEB.port()));
        try (CloseableHttpClient http = Connections.client(settings, new AddressGuard(settings), limits)) {
            return http.execute(new HttpGet("http://127.0.0.1:" + WEB.port() + path), HttpResponse::getCode);
        }
    }

    private static FetchOutcome outcome(String path, int seconds, int mebibytes, int redirects)
            throws InterruptedException {
        FetchSettings settings = FetchSettings.defaults()
                .allowing(Set.of("127.0.0.1:" + WEB.port()))
                .paced(Duration.ZERO, Duration.ZERO)
                .limited(seconds == 0 ? SHORT : LONG, mebibytes * MEBIBYTE, redirects);
        try (var web = new WebClient(settings, InstantSource.system())) {
            return web.get(URI.create("http://127.0.0.1:" + WEB.port() + path), Validators.NONE);
        }
    }
}
