package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.TestSite;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebClientTest {

    private static final byte[] BODY = "hello".getBytes(StandardCharsets.UTF_8);

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fetchesADocumentWithItsValidators() throws InterruptedException {
        site.page(
                "/a",
                TestSite.body("text/plain", BODY, "ETag", "\"1\"", "Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT"));

        assertThat(get("/a")).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.body()).isEqualTo(BODY);
            assertThat(fetched.contentType()).isEqualTo("text/plain");
            assertThat(fetched.validators())
                    .isEqualTo(new Validators(Optional.of("\"1\""), Optional.of("Fri, 20 Nov 2026 08:00:00 GMT")));
        });
    }

    @Test
    void asksWithItsValidatorsWhetherTheDocumentChanged() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        site.page("/a", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            TestSite.status(304).answer(exchange);
        });

        FetchOutcome outcome =
                get(site.settings(), site.url("/a"), new Validators(Optional.of("\"1\""), Optional.of("then")));

        assertThat(outcome).isInstanceOf(NotModified.class);
        assertThat(asked).containsExactly("\"1\"", "then");
    }

    @Test
    void saysWhoItIsAndCarriesNoCookies() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        site.page("/a", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Cookie", "Authorization");
            TestSite.status(302, "Location", "/b", "Set-Cookie", "session=1").answer(exchange);
        });
        site.page("/b", exchange -> {
            assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Cookie", "Authorization");
            TestSite.body("text/plain", BODY).answer(exchange);
        });

        assertThat(get("/a")).isInstanceOf(Fetched.class);
        assertThat(seen).containsExactly(FetchSettings.defaults().userAgent());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirectsAndSaysWhereItArrived(int status) throws InterruptedException {
        site.page("/a", TestSite.status(status, "Location", "b?x=1 2"));
        site.page("/b", TestSite.body("text/plain", BODY));

        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class, fetched -> assertThat(fetched.url()).isEqualTo(site.url("/b?x=1%202")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.2/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0/",
                "http://169.254.169.254/latest/meta-data/"
            })
    void refusesARedirectInwards(String inwards) throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", inwards));

        assertFailed(get("/a"), Cause.FORBIDDEN, "not public");
    }

    @Test
    void refusesAnotherPortOfAnAllowedHost() throws InterruptedException {
        try (var other = new TestSite()) {
            other.page("/secret", TestSite.body("text/plain", BODY));
            site.page(
                    "/a", TestSite.status(302, "Location", other.url("/secret").toString()));

            assertFailed(get("/a"), Cause.FORBIDDEN, "not public");
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com/",
                "gopher://127.0.0.1/",
                "jar:file:/a!/b",
                "http://user:secret@example.com/"
            })
    void refusesOtherSchemesAndCredentials(URI url) throws InterruptedException {
        assertThat(get(site.settings(), url, Validators.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.FORBIDDEN));
    }

    @Test
    void tellsNobodyThePasswordOfAnAddress() throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", "http://user:secret@127.0.0.1/b"));

        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.detail())
                                .contains("http://127.0.0.1/b is not fetched")
                                .doesNotContain("secret"));
    }

    @Test
    void saysThatARedirectLeadsNowhere() throws InterruptedException {
        site.page("/a", TestSite.status(302));

        assertFailed(get("/a"), Cause.GONE, "does not say where to");
    }

    @Test
    void givesUpOnRedirectsWithoutEnd() throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", "/a"));

        assertFailed(get("/a"), Cause.REDIRECTS, "more than 8 times");
        assertThat(site.requests()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://", "http://127.1/", "http://[::1/", "file:///etc/passwd"})
    void givesUpOnARedirectToNowhere(String nowhere) throws InterruptedException {
        site.page("/a", TestSite.status(302, "Location", nowhere));

        assertFailed(get("/a"), Cause.REDIRECTS, "no web address");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "404, GONE", "410, GONE", "403, GONE", "401, GONE", "451, GONE",
        "500, SERVER_TROUBLE", "502, SERVER_TROUBLE", "503, SERVER_TROUBLE", "429, SERVER_TROUBLE",
                "408, SERVER_TROUBLE",
    })
    void tellsLastingFailuresFromPassingOnes(int status, Cause cause) throws InterruptedException {
        site.page("/a", TestSite.status(status));

        assertFailed(get("/a"), cause, "status " + status);
    }

    @Test
    void passesOnHowLongTheServerAsksToWait() throws InterruptedException {
        site.page("/a", TestSite.status(503, "Retry-After", "120"));

        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).contains(Duration.ofMinutes(2)));
    }

    @Test
    void stopsReadingADocumentThatIsTooLong() throws InterruptedException {
        site.page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });

        assertFailed(get("/a"), Cause.TOO_LARGE, "longer than");
    }

    @Test
    void givesUpOnADocumentThatTrickles() throws InterruptedException {
        // Given a server that sends byte after byte and does not end
        site.page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        });
        FetchSettings hasty = limits(Duration.ofMillis(300));

        assertFailed(get(hasty, site.url("/a"), Validators.NONE), Cause.TIMEOUT, "longer than 0.3 s");
    }

    @Test
    void allAnswersTogetherGetTheTimeOfOneDocumentAndOurOwnWaitingDoesNotCount() throws InterruptedException {
        // Given two redirects, each of which takes more than a third of the time, and long waits of our own between
        // requests
        FetchSettings slow = limits(Duration.ofSeconds(30)).paced(Duration.ofMinutes(5), Duration.ZERO);
        var ticks = new FakeTicks();
        site.page("/a", slowRedirect("/b", ticks));
        site.page("/b", slowRedirect("/c", ticks));
        site.page("/c", slowRedirect("/d", ticks));
        site.page("/d", TestSite.body("text/plain", BODY));

        try (var web = new WebClient(slow, InstantSource.system(), Trail.NONE, new AddressGuard(slow), ticks)) {
            // When, then the third answer is too late for another request
            assertFailed(web.get(site.url("/a"), Validators.NONE), Cause.TIMEOUT, "/d took longer than 30 s");
            // and two are not
            site.page("/c", TestSite.body("text/plain", BODY));
            assertThat(web.get(site.url("/a"), Validators.NONE)).isInstanceOf(Fetched.class);
        }
        assertThat(site.requests()).doesNotContain("/d");
    }

    @Test
    void tellsOfEachAnswerHowLongItTookWithoutOurOwnWaiting() throws InterruptedException {
        // Given a redirect that takes its time, and long waits of our own between requests
        FetchSettings slow = limits(Duration.ofSeconds(30)).paced(Duration.ofMinutes(5), Duration.ZERO);
        var ticks = new FakeTicks();
        site.page("/a", slowRedirect("/b", ticks));
        site.page("/b", TestSite.body("text/plain", BODY));
        var counts = new AnswerCounts();
        List<Duration> times = new ArrayList<>();
        counts.tell(times::add);

        // When
        try (var web = new WebClient(slow, InstantSource.system(), counts, new AddressGuard(slow), ticks)) {
            web.get(site.url("/a"), Validators.NONE);
        }

        // Then: robots.txt, the redirect, the document
        assertThat(times).containsExactly(Duration.ZERO, Duration.ofSeconds(11), Duration.ZERO);
    }

    private static TestSite.Page slowRedirect(String to, FakeTicks ticks) {
        return exchange -> {
            ticks.pass(Duration.ofSeconds(11));
            TestSite.status(302, "Location", to).answer(exchange);
        };
    }

    @Test
    void doesNotFetchWhatRobotsTxtDisallowsNotEvenByRedirect() throws InterruptedException {
        site.page(
                "/robots.txt",
                TestSite.body("text/plain", "User-agent: *\nDisallow: /private\n".getBytes(StandardCharsets.UTF_8)));
        site.page("/a", TestSite.status(302, "Location", "/private/b"));

        assertFailed(get("/private/a"), Cause.FORBIDDEN, "robots.txt disallows it for talentwire");
        assertFailed(get("/a"), Cause.FORBIDDEN, "robots.txt disallows it for talentwire");
        assertThat(site.requests()).containsExactly("/a");
    }

    @Test
    void fetchesNothingFromASiteWhoseRobotsTxtIsInTrouble() throws InterruptedException {
        site.page("/robots.txt", TestSite.status(503));
        site.page("/a", TestSite.body("text/plain", BODY));

        assertFailed(get("/a"), Cause.SERVER_TROUBLE, "the site's rules are unknown");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void saysThatNobodyListens() throws InterruptedException {
        site.close();

        assertFailed(get("/a"), Cause.CONNECTION, "cannot connect to");
    }

    private FetchSettings limits(Duration timeout) {
        return site.settings().limited(timeout, 1 << 20, 8);
    }

    private FetchOutcome get(String path) throws InterruptedException {
        return get(site.settings(), site.url(path), Validators.NONE);
    }

    private static FetchOutcome get(FetchSettings settings, URI url, Validators known) throws InterruptedException {
        try (var web = new WebClient(settings, InstantSource.system())) {
            return web.get(url, known);
        }
    }

    private static void assertFailed(FetchOutcome outcome, Cause cause, String detail) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(cause);
            assertThat(failed.detail()).contains(detail);
        });
    }
}
