package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.ProxySettings;
import dev.talentwire.ingest.testweb.RawServer;
import dev.talentwire.ingest.testweb.RawServer.Request;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names below {@code invalid} resolve nowhere (RFC 6761): only the proxy can know them. */
final class ProxyTest {

    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private final RawServer proxy = new RawServer(List.of(InetAddress.getLoopbackAddress()), 0, this::answer);

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void asksTheProxyForThePage() throws InterruptedException {
        assertThat(get("http://news.invalid/a", null, null)).isInstanceOf(Fetched.class);
        assertThat(asked)
                .extracting(Request::target)
                .containsExactly("http://news.invalid/robots.txt", "http://news.invalid/a");
    }

    @Test
    void asksTheProxyForATunnelToAnHttpsSite() throws InterruptedException {
        get("https://news.invalid/a", null, null);

        assertThat(asked).extracting(Request::target).contains("news.invalid:443");
    }

    @Test
    void handsNoInwardAddressOver() throws InterruptedException {
        for (String inward :
                List.of("http://127.0.0.1:1/", "http://169.254.169.254/", "http://[::1]/", "http://10.0.0.1/")) {
            assertThat(get(inward, null, null))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.FORBIDDEN));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsItsPasswordToAProxyThatAsks() throws InterruptedException {
        assertThat(get("http://locked.invalid/a", "talentwire", "secret")).isInstanceOf(Fetched.class);
        assertThat(asked.getLast().headers()).containsKey("proxy-authorization").doesNotContainKey("authorization");
    }

    @Test
    void takesTheRefusalOfAProxyForNoAnswerOfTheSite() throws InterruptedException {
        // Given a proxy that does not take our password, when a page is asked for
        FetchOutcome outcome = get("http://locked.invalid/a", "talentwire", "wrong");

        // Then the page is not given up, and its site not asked as if it had no rules
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Cause.CONNECTION);
            assertThat(failed.detail()).contains("127.0.0.1:" + proxy.port(), "407", "ingest.fetch.proxy");
        });
        assertThat(asked).extracting(Request::target).containsOnly("http://locked.invalid/robots.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://squid.invalid/a", "http://rfc.invalid/a", "https://closed.invalid/a"})
    void takesWhatAProxyForbidsForNoAnswerOfTheSite(String url) throws InterruptedException {
        // Given a proxy that answers 403 by itself, when a page is asked for
        FetchOutcome outcome = get(url, null, null);

        // Then the page is tried again later, and its site is not taken for one without rules
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Cause.CONNECTION);
            assertThat(failed.detail()).contains("127.0.0.1:" + proxy.port(), "403", "rules of the proxy");
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void takesWhatTheSiteForbidsForItsAnswer() throws InterruptedException {
        assertThat(get("http://strict.invalid/a", null, null))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.GONE));
    }

    @Test
    void keepsThePasswordOutOfWhatIsShown() {
        assertThat(new ProxySettings("proxy.example", 3128, "talentwire", "secret").toString())
                .doesNotContain("secret");
    }

    private boolean answer(Request request, OutputStream out) throws IOException {
        asked.add(request);
        boolean locked = request.target().contains("locked") && !known(request);
        if (locked) {
            RawServer.write(
                    out, "407 Who are you", "text/plain", new byte[0], "Proxy-Authenticate: Basic realm=\"proxy\"");
        } else if (request.target().contains("squid")) {
            RawServer.write(out, "403 Forbidden", "text/html", new byte[0], "X-Squid-Error: ERR_ACCESS_DENIED 0");
        } else if (request.target().contains("rfc")) {
            RawServer.write(
                    out, "403 Forbidden", "text/html", new byte[0], "Proxy-Status: gate; error=http_request_denied");
        } else if (request.target().contains("closed") || request.target().endsWith("strict.invalid/a")) {
            RawServer.write(out, "403 Forbidden", "text/html", new byte[0]);
        } else if (request.target().endsWith(":443")) {
            RawServer.write(out, "502 No tunnel", "text/plain", new byte[0]);
        } else {
            String status = request.target().endsWith("/robots.txt") ? "404 Not Found" : "200 OK";
            RawServer.write(out, status, "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private static boolean known(Request request) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString("talentwire:secret".getBytes(StandardCharsets.UTF_8));
        return expected.equals(request.headers().get("proxy-authorization"));
    }

    private FetchOutcome get(String url, @Nullable String user, @Nullable String password) throws InterruptedException {
        FetchSettings settings = FetchSettings.defaults()
                .paced(Duration.ZERO, Duration.ZERO)
                .through(new ProxySettings("127.0.0.1", proxy.port(), user, password));
        try (var web = new WebClient(settings, InstantSource.system())) {
            return web.get(URI.create(url), Validators.NONE);
        }
    }
}
