package dev.talentwire.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Manners and limits on the web.
 *
 * @param userAgent         sent with every request; names the crawler and a way to reach its operator
 * @param allowedHosts      {@code host} or {@code host:port} that may be fetched although its address is not public
 * @param connectTimeout    for one connection, TLS included
 * @param timeout           for one document, from the first request to the last byte, redirects included
 * @param maxBytes          longest document, counted after decompression
 * @param maxRedirects      hops after the first request
 * @param hostDelay         least time between two requests to one host; zero for none
 * @param recheck           least time until a known article that its source still lists is asked for again; zero for every poll
 * @param hosts             what holds for single hosts instead, by name in lower case
 * @param requestsPerSecond most requests a second to all hosts together; 0 for no bound
 * @param bytesPerSecond    most bytes a second from all hosts together, on a long average; 0 for no bound
 * @param proxy             what stands between us and the web; null for nothing
 * @param archive           folder in which every raw response is kept as WARC; null for none
 */
public record FetchSettings(
        String userAgent,
        Set<String> allowedHosts,
        Duration connectTimeout,
        Duration timeout,
        int maxBytes,
        int maxRedirects,
        Duration hostDelay,
        Duration recheck,
        Map<String, HostSettings> hosts,
        double requestsPerSecond,
        long bytesPerSecond,
        @Nullable ProxySettings proxy,
        @Nullable Path archive) {

    private static final int DEFAULT_MAX_BYTES = 8 << 20;
    private static final int DEFAULT_MAX_REDIRECTS = 8;

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        hosts = hosts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        host -> host.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> other));
        List<String> wrong = new ArrayList<>();
        problemOfUserAgent(userAgent).ifPresent(wrong::add);
        if (!positive(connectTimeout)) {
            wrong.add("connectTimeout is " + connectTimeout + ", and must be positive, such as PT10S");
        }
        if (!positive(timeout)) {
            wrong.add("timeout is " + timeout + ", and must be positive, such as PT30S");
        }
        if (maxBytes < 1) {
            wrong.add("maxBytes is " + maxBytes + ", and must be at least 1");
        }
        notNegative("maxRedirects", maxRedirects, maxRedirects < 0, wrong);
        notNegative("hostDelay", hostDelay, hostDelay.isNegative(), wrong);
        notNegative("recheck", recheck, recheck.isNegative(), wrong);
        notNegative("requestsPerSecond", requestsPerSecond, !(requestsPerSecond >= 0), wrong);
        notNegative("bytesPerSecond", bytesPerSecond, bytesPerSecond < 0, wrong);
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
                Duration.ofHours(6),
                Map.of(),
                0,
                0,
                null,
                null);
    }

    /** The same, with other hosts that may be fetched although they are not public. */
    public FetchSettings allowing(Set<String> others) {
        return new FetchSettings(
                userAgent, others, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck, hosts,
                requestsPerSecond, bytesPerSecond, proxy, archive);
    }

    /** The same, at another pace. */
    public FetchSettings paced(Duration perHost, Duration recheckAfter) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, perHost, recheckAfter, hosts,
                requestsPerSecond, bytesPerSecond, proxy, archive);
    }

    /** The same, with other limits to one document. */
    public FetchSettings limited(Duration time, int bytes, int redirects) {
        return new FetchSettings(
                userAgent, allowedHosts, time, time, bytes, redirects, hostDelay, recheck, hosts, requestsPerSecond,
                bytesPerSecond, proxy, archive);
    }

    /** The same, with other rules for single hosts. */
    public FetchSettings with(Map<String, HostSettings> perHost) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck, perHost,
                requestsPerSecond, bytesPerSecond, proxy, archive);
    }

    /** The same, with other bounds on everything together. */
    public FetchSettings capped(double requestsASecond, long bytesASecond) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck, hosts,
                requestsASecond, bytesASecond, proxy, archive);
    }

    /** The same, through a proxy. */
    public FetchSettings through(ProxySettings other) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck, hosts,
                requestsPerSecond, bytesPerSecond, other, archive);
    }

    /** The same, with every raw response kept. */
    public FetchSettings archivedIn(Path folder) {
        return new FetchSettings(
                userAgent, allowedHosts, connectTimeout, timeout, maxBytes, maxRedirects, hostDelay, recheck, hosts,
                requestsPerSecond, bytesPerSecond, proxy, folder);
    }

    /** What holds for a host in particular. */
    public HostSettings host(String name) {
        return hosts.getOrDefault(name.toLowerCase(Locale.ROOT), HostSettings.NONE);
    }

    /** Least time between two requests to a host. */
    public Duration delayOf(String host) {
        Duration own = host(host).delay();
        return own == null ? hostDelay : own;
    }

    /** What is sent to a host. */
    public String userAgentFor(String host) {
        String own = host(host).userAgent();
        return own == null ? userAgent : own;
    }

    static Optional<String> problemOfUserAgent(String userAgent) {
        return userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')
                ? Optional.of("userAgent must be printable ASCII that names the crawler and a contact, such as"
                        + " \"talentwire/1 (+mailto:ops@example.com)\"")
                : Optional.empty();
    }

    private static void notNegative(String name, Object value, boolean negative, List<String> wrong) {
        if (negative) {
            wrong.add(name + " is " + value + ", and must not be negative");
        }
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
