package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.ProxySettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final URI FEED = URI.create("https://news.example/feed");

    @Test
    void theCauseStandsInFrontAndNoClassOfJavaIsNamed() {
        assertThat(Trouble.reason(
                        FEED, null, new UnknownHostException("news.example: Temporary failure in name resolution")))
                .isEqualTo("cannot find host news.example");
        assertThat(Trouble.reason(FEED, null, new ConnectException("Connection refused")))
                .isEqualTo("cannot connect to news.example: Connection refused");
        assertThat(Trouble.reason(
                        FEED, null, new ConnectException("Connect to https://news.example failed: Connection refused")))
                .isEqualTo("cannot connect to news.example: Connection refused");
        assertThat(Trouble.reason(
                        URI.create("http://news.example:8080/a"), null, new ConnectException("Connection refused")))
                .isEqualTo("cannot connect to news.example:8080: Connection refused");
        assertThat(Trouble.reason(FEED, null, new IOException("Connection reset")))
                .isEqualTo("https://news.example/feed cannot be fetched: Connection reset");
    }

    @Test
    void behindAProxyItIsTheProxyThatCannotBeReached() {
        var proxy = new ProxySettings("proxy.example", 3128, null, null);

        assertThat(Trouble.reason(FEED, proxy, new UnknownHostException("proxy.example")))
                .isEqualTo("cannot find the proxy proxy.example:3128");
        assertThat(Trouble.reason(FEED, proxy, new ConnectException("Connection refused")))
                .isEqualTo("cannot connect to the proxy proxy.example:3128: Connection refused");
    }

    @Test
    void whatAProxyAnswersByItselfIsToldByWhatCanBeDoneAboutIt() {
        var proxy = new ProxySettings("proxy.example", 3128, null, null);

        assertThat(Trouble.refusedBy(proxy, 407)).contains("refuses us with status 407", "user and password");
        assertThat(Trouble.refusedBy(proxy, 403)).contains("refuses us with status 403", "rules of the proxy");
        assertThat(Trouble.refusedBy(proxy, 502))
                .contains("does not reach the site", "502")
                .doesNotContain("rules", "refuses");
    }

    @Test
    void timesAreInSeconds() {
        assertThat(Trouble.inSeconds(Duration.ofSeconds(30))).isEqualTo("30 s");
        assertThat(Trouble.inSeconds(Duration.ofMillis(500))).isEqualTo("0.5 s");
    }
}
