package dev.talentwire.ingest.web;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.decode.ContentCoding;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches documents over HTTP/1.1: only from allowed addresses, at most {@link FetchSettings#maxBytes()} after decompression, within
 * {@link FetchSettings#timeout()} altogether, one request at a time to a host and
 * only what its robots.txt allows. Keeps no cookies and sends no credentials.
 */
public final class WebClient implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16 << 10;
    private static final int MOST_CONNECTIONS = 200;
    private static final int TOO_EARLY = 425;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Client errors that pass by themselves. */
    private static final Set<Integer> PASSING =
            Set.of(HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_MANY_REQUESTS, TOO_EARLY);

    private final FetchSettings settings;
    private final InstantSource clock;
    private final HostTurns turns;
    private final Robots robots;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    /** A client; it holds connections until it is closed. */
    public WebClient(FetchSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.turns = new HostTurns(settings.hostDelay());
        this.robots = new Robots(settings.userAgent(), url -> get(url, Validators.NONE, false), clock);
        this.http = client(settings);
    }

    /**
     * Fetches a document that its site's robots.txt allows, and follows redirects.
     *
     * @param known of the document when it was fetched last, or {@link Validators#NONE}
     * @throws InterruptedException while waiting for the host's turn
     */
    public FetchOutcome get(URI url, Validators known) throws InterruptedException {
        return get(url, known, true);
    }

    private FetchOutcome get(URI url, Validators known, boolean askRobots) throws InterruptedException {
        URI at = url;
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Optional<String> forbidden = reasonAgainst(at);
            if (forbidden.isPresent()) {
                return failed(Cause.FORBIDDEN, at + " is not fetched: " + forbidden.get());
            }
            Optional<Failed> disallowed = askRobots ? robots.reasonAgainst(at) : Optional.empty();
            if (disallowed.isPresent()) {
                return disallowed.get();
            }
            Duration pause = askRobots ? robots.crawlDelay(at) : Duration.ZERO;
            switch (exchange(at, hop == 0 ? known : Validators.NONE, deadline, pause)) {
                case Hop.Ended ended -> {
                    return ended.outcome();
                }
                case Hop.Redirected redirected -> {
                    Optional<URI> next = CanonicalUrl.resolve(at, redirected.location());
                    if (next.isEmpty()) {
                        return failed(
                                Cause.REDIRECTS,
                                at + " redirects to \"" + redirected.location() + "\", which is no web address");
                    }
                    at = next.get();
                }
            }
        }
        return failed(
                Cause.REDIRECTS, url + " redirects more than " + settings.maxRedirects() + " times, at last to " + at);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private sealed interface Hop {
        record Ended(FetchOutcome outcome) implements Hop {}

        record Redirected(String location) implements Hop {}
    }

    private Hop exchange(URI url, Validators known, long deadline, Duration pause) throws InterruptedException {
        HostTurns.Turn turn = turns.take(url.getHost().toLowerCase(Locale.ROOT), pause);
        try {
            // Waiting for the turn is our own manners and not the server's fault: it gets half its time in any case.
            long nanos = Math.max(
                    deadline - System.nanoTime(),
                    settings.timeout().dividedBy(2).toNanos());
            return exchangeNow(url, known, nanos);
        } finally {
            turn.close();
        }
    }

    private Hop exchangeNow(URI url, Validators known, long nanos) {
        HttpGet request = request(url, known);
        var late = new AtomicBoolean();
        ScheduledFuture<?> alarm = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                nanos,
                TimeUnit.NANOSECONDS);
        // Closing an open response drops the connection: what is left of a body that nobody wants is not read.
        try (ClassicHttpResponse response = http.executeOpen(HttpHost.create(url), request, null)) {
            return hop(url, response);
        } catch (ContentCoding.TooLargeException e) {
            return new Hop.Ended(failed(Cause.TOO_LARGE, url + " is not read: " + e.getMessage()));
        } catch (AddressGuard.ForbiddenAddressException e) {
            return new Hop.Ended(failed(Cause.FORBIDDEN, url + " is not fetched: " + e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return new Hop.Ended(
                    late.get()
                            ? failed(Cause.TIMEOUT, url + " took longer than " + settings.timeout())
                            : failed(Cause.CONNECTION, url + " cannot be fetched: " + e));
        } finally {
            alarm.cancel(false);
        }
    }

    private Hop hop(URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        String location = header(response, HttpHeaders.LOCATION).orElse("");
        if (REDIRECTS.contains(status) && !location.isEmpty()) {
            return new Hop.Redirected(location);
        }
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new Hop.Ended(new NotModified());
        }
        if (status == HttpStatus.SC_OK) {
            return new Hop.Ended(fetched(url, response));
        }
        boolean passing = status >= HttpStatus.SC_INTERNAL_SERVER_ERROR || PASSING.contains(status);
        return new Hop.Ended(new Failed(
                passing ? Cause.SERVER_TROUBLE : Cause.GONE,
                url + " answered with status " + status + " " + response.getReasonPhrase(),
                header(response, HttpHeaders.RETRY_AFTER).flatMap(text -> RetryAfter.parse(text, clock.instant()))));
    }

    private Fetched fetched(URI url, ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            body = ContentCoding.read(
                    response.getEntity().getContent(),
                    header(response, HttpHeaders.CONTENT_ENCODING).orElse(""),
                    settings.maxBytes());
        }
        return new Fetched(
                url,
                header(response, HttpHeaders.CONTENT_TYPE).orElse(""),
                body,
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private HttpGet request(URI url, Validators known) {
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.USER_AGENT, settings.userAgent());
        request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9,en;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED);
        known.etag().ifPresent(etag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        known.lastModified().ifPresent(date -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, date));
        return request;
    }

    private static Optional<String> reasonAgainst(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("only http and https are");
        }
        if (url.getHost() == null) {
            return Optional.of("it names no host");
        }
        return url.getRawUserInfo() == null ? Optional.empty() : Optional.of("it carries a user name or password");
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
    }

    private static Failed failed(Cause cause, String detail) {
        return new Failed(cause, detail, Optional.<Duration>empty());
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout read = Timeout.of(settings.timeout());
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(settings.allowedHosts()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
        // Everything that the client would do by itself is done here, where it can be limited and explained, or not at
        // all.
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setConnectionRequestTimeout(read)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }
}
