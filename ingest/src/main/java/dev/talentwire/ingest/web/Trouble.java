package dev.talentwire.ingest.web;

import dev.talentwire.ingest.ProxySettings;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What Java's exceptions about connections mean, with the cause in front, in words that an operator knows. */
final class Trouble {

    private static final double MILLIS = 1e3;
    private static final String FAILED = " failed: ";

    private Trouble() {}

    /**
     * Such as {@code cannot find host news.example}.
     *
     * @param proxy through which the document was asked for, and which alone is connected to then
     */
    static String reason(URI url, @Nullable ProxySettings proxy, Exception failure) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String other = proxy == null ? url.getHost() + port : "the proxy " + proxy.host() + ":" + proxy.port();
        return switch (failure) {
            case UnknownHostException e -> "cannot find " + (proxy == null ? "host " + url.getHost() : other);
            case ConnectException e -> "cannot connect to " + other + ": " + bare(e);
            case NoRouteToHostException e -> "cannot reach " + other + ": " + e.getMessage();
            case SSLException e -> "no trusted connection to " + url.getHost() + ": " + e.getMessage();
            default ->
                url + " cannot be fetched: "
                        + (failure.getMessage() == null ? failure.toString() : failure.getMessage());
        };
    }

    /** The HTTP client says once more in front of the cause to what it could not connect. */
    private static String bare(ConnectException failure) {
        String message = String.valueOf(failure.getMessage());
        int cause = message.startsWith("Connect to ") ? message.indexOf(FAILED) : -1;
        return cause < 0 ? message : message.substring(cause + FAILED.length());
    }

    /** A proxy that answers by itself: it does not know who asks, does not want to, or does not reach the site. */
    static String refusedBy(ProxySettings proxy, int status) {
        String name = "the proxy " + proxy.host() + ":" + proxy.port();
        if (status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            return name + " refuses us with status " + status + ": look at user and password in ingest.fetch.proxy";
        }
        return status >= HttpStatus.SC_INTERNAL_SERVER_ERROR
                ? name + " does not reach the site and answers with status " + status
                        + ": the site may be down, or its name unknown to the proxy"
                : name + " refuses us with status " + status
                        + ": the site was not asked; look at the rules of the proxy";
    }

    /** Such as {@code 30 s} or {@code 0.5 s}. */
    static String inSeconds(Duration time) {
        return time.toMillis() % MILLIS == 0 ? time.toSeconds() + " s" : time.toMillis() / MILLIS + " s";
    }
}
