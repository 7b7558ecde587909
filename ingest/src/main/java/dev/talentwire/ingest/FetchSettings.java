package dev.talentwire.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Manners and limits on the web.
 *
 * @param userAgent      sent with every request; names the crawler and a way to reach its operator
 * @param allowedHosts   {@code host} or {@code host:port} that may be fetched although its address is not public
 * @param connectTimeout for one connection, TLS included
 * @param timeout        for one document, from the first request to the last byte, redirects included
 * @param maxBytes       longest document, counted after decompression
 * @param maxRedirects   hops after the first request
 * @param hostDelay      least time between two requests to one host; zero for none
 * @param recheck        least time until a known article that its feed still lists is asked for again; zero for every poll
 */
public record FetchSettings(
        String userAgent,
        Set<String> allowedHosts,
        Duration connectTimeout,
        Duration timeout,
        int maxBytes,
        int maxRedirects,
        Duration hostDelay,
        Duration recheck) {

    private static final int DEFAULT_MAX_BYTES = 8 << 20;
    private static final int DEFAULT_MAX_REDIRECTS = 8;

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        List<String> wrong = new ArrayList<>();
        if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            wrong.add("userAgent must be printable ASCII that names the crawler and a contact, such as"
                    + " \"talentwire/1 (+mailto:ops@example.com)\"");
        }
        if (!positive(connectTimeout)) {
            wrong.add("connectTimeout is " + connectTimeout + ", and must be positive, such as 10s");
        }
        if (!positive(timeout)) {
            wrong.add("timeout is " + timeout + ", and must be positive, such as 30s");
        }
        if (maxBytes < 1) {
            wrong.add("maxBytes is " + maxBytes + ", and must be at least 1");
        }
        if (maxRedirects < 0) {
            wrong.add("maxRedirects is " + maxRedirects + ", and must not be negative");
        }
        if (hostDelay.isNegative()) {
            wrong.add("hostDelay is " + hostDelay + ", and must not be negative");
        }
        if (recheck.isNegative()) {
            wrong.add("recheck is " + recheck + ", and must not be negative");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("fetch settings: " + String.join("; ", wrong));
        }
    }

    /** Manners that no site should mind: one request a second to a host, articles asked for again after six hours. */
    public static FetchSettings defaults() {
        return new FetchSettings(
                "talentwire/0.1 (+https://talentwire.dev/bot)",
                Set.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                DEFAULT_MAX_BYTES,
                DEFAULT_MAX_REDIRECTS,
                Duration.ofSeconds(1),
                Duration.ofHours(6));
    }

    /** The same, with other hosts that may be fetched although they are not public. */
    public FetchSettings allowing(Set<String> hosts) {
        return new FetchSettings(userAgent, hosts, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck);
    }

    /** The same, at another pace. */
    public FetchSettings paced(Duration perHost, Duration recheckAfter) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, perHost, recheckAfter);
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
