package dev.talentwire.ingest.web;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.ProxySettings;
import dev.talentwire.ingest.decode.ContentCoding;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents over HTTP/1.1: only from allowed addresses, at most {@link FetchSettings#maxBytes()} after decompression, within
 * {@link FetchSettings#timeout()} altogether, in turn with other requests to the same host, and
 * only what its robots.txt allows. Keeps no cookies and sends no credentials.
 */
public final class WebClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebClient.class);

    private static final int LITTLE = 1 << 10;
    private static final int TOO_EARLY = 425;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Client errors that pass by themselves. */
    private static final Set<Integer> PASSING =
            Set.of(HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_MANY_REQUESTS, TOO_EARLY);

    private final FetchSettings settings;
    private final InstantSource clock;
    private final AddressGuard guard;
    private final HostTurns turns;
    private final Ticks ticks;
    private final Throttle throttle;
    private final Robots robots;
    private final CloseableHttpClient http;
    private final Trail observer;
    private final Optional<WarcArchive> archive;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    /** A client; it holds connections until it is closed. */
    public WebClient(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Trail.NONE);
    }

    /**
     * A client that is watched.
     *
     * @param observer sees every answer, of robots.txt too
     */
    public WebClient(FetchSettings settings, InstantSource clock, Trail observer) {
        this(settings, clock, observer, new AddressGuard(settings));
    }

    WebClient(FetchSettings settings, InstantSource clock, Trail observer, AddressGuard guard) {
        this(settings, clock, observer, guard, Ticks.SYSTEM);
    }

    WebClient(FetchSettings settings, InstantSource clock, Trail observer, AddressGuard guard, Ticks ticks) {
        this(settings, clock, observer, guard, new HostTurns(settings, ticks), ticks);
    }

    private WebClient(
            FetchSettings settings,
            InstantSource clock,
            Trail observer,
            AddressGuard guard,
            HostTurns turns,
            Ticks ticks) {
        this.settings = settings;
        this.clock = clock;
        this.observer = observer;
        this.archive = Optional.ofNullable(settings.archive()).map(folder -> new WarcArchive(folder, clock));
        this.guard = guard;
        this.turns = turns;
        this.ticks = ticks;
        this.throttle = new Throttle(settings.requestsPerSecond(), settings.bytesPerSecond(), ticks);
        this.robots = new Robots(settings::userAgentFor, url -> get(url, Validators.NONE, false), clock);
        this.http = Connections.client(settings, guard, Connections.HeadLimits.USUAL);
    }

    /** A client under other settings, which knows when each host was asked last. This one stays open. */
    public WebClient under(FetchSettings others, Trail otherObserver) {
        return new WebClient(others, clock, otherObserver, new AddressGuard(others), turns.under(others), ticks);
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
        var budget = new TimeBudget(settings.timeout(), ticks);
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Optional<String> forbidden = reasonAgainst(at);
            if (forbidden.isPresent()) {
                return failed(Cause.FORBIDDEN, withoutUser(at) + " is not fetched: " + forbidden.get());
            }
            Optional<Failed> disallowed = askRobots ? robots.reasonAgainst(at) : Optional.empty();
            if (disallowed.isPresent()) {
                return disallowed.get();
            }
            Duration pause = askRobots ? robots.crawlDelay(at) : Duration.ZERO;
            switch (exchange(at, hop == 0 ? known : Validators.NONE, budget, pause)) {
                case Step.Ended ended -> {
                    return ended.outcome();
                }
                case Step.Redirected redirected -> {
                    Optional<URI> next = CanonicalUrl.resolve(at, redirected.location());
                    if (next.isEmpty()) {
                        return failed(
                                Cause.REDIRECTS,
                                at + " redirects to \"" + withoutUser(redirected.location())
                                        + "\", which is no web address");
                    }
                    at = next.get();
                }
            }
        }
        return failed(
                Cause.REDIRECTS,
                url + " redirects more than " + settings.maxRedirects() + " times, at last to " + withoutUser(at));
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
        if (archive.isPresent()) {
            try {
                archive.get().close();
            } catch (IOException e) {
                log.error("The archive in {} was not closed and may lack its last answers", settings.archive(), e);
            }
        }
    }

    private sealed interface Step {
        record Ended(FetchOutcome outcome) implements Step {}

        record Redirected(String location) implements Step {}
    }

    private Step exchange(URI url, Validators known, TimeBudget budget, Duration pause) throws InterruptedException {
        HostTurns.Turn turn = turns.take(url.getHost().toLowerCase(Locale.ROOT), pause);
        try {
            throttle.await();
            // Waiting, also for robots.txt, is our own manners and not the server's fault: only the exchange counts.
            budget.resume();
            return budget.left().isPositive()
                    ? exchangeNow(url, known, budget.left().toNanos())
                    : new Step.Ended(late(url));
        } finally {
            budget.pause();
            turn.close();
        }
    }

    private Step exchangeNow(URI url, Validators known, long nanos) {
        HttpGet request = request(url, known);
        var late = new AtomicBoolean();
        ScheduledFuture<?> alarm = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                nanos,
                TimeUnit.NANOSECONDS);
        HttpClientContext context = HttpClientContext.create();
        long begun = ticks.nanos();
        try {
            if (settings.proxy() != null) {
                guard.judgeForProxy(url.getHost(), url.getPort());
            }
            // Closing an open response drops the connection when something of a body that nobody wants is left.
            try (ClassicHttpResponse response = http.executeOpen(HttpHost.create(url), request, context)) {
                return step(url, response, context, begun);
            }
        } catch (ContentCoding.TooLargeException e) {
            return new Step.Ended(failed(Cause.TOO_LARGE, url + " is not read: " + e.getMessage()));
        } catch (AddressGuard.ForbiddenAddressException e) {
            return new Step.Ended(failed(Cause.FORBIDDEN, url + " is not fetched: " + e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // A read that waited for all of its time may be told of it before the alarm rings.
            boolean tooLong = late.get() || e instanceof SocketTimeoutException;
            return new Step.Ended(
                    tooLong ? late(url) : failed(Cause.CONNECTION, Trouble.reason(url, settings.proxy(), e)));
        } finally {
            alarm.cancel(false);
        }
    }

    private Step step(URI url, ClassicHttpResponse response, HttpClientContext context, long begun) throws IOException {
        int status = response.getCode();
        byte[] body = status == HttpStatus.SC_OK ? body(response) : new byte[0];
        Duration took = Duration.ofNanos(ticks.nanos() - begun);
        throttle.received(body.length);
        var answer = new Trail.Answer(
                url,
                Connections.remoteAddress(context),
                status,
                response.getReasonPhrase(),
                fields(response),
                body,
                took);
        archive.ifPresent(folder -> folder.answered(answer));
        observer.answered(answer);
        ProxySettings proxy = settings.proxy();
        if (proxy != null && isOfProxy(url, response, context)) {
            // The site was never asked: this says nothing of its documents, nor of its robots.txt.
            return new Step.Ended(failed(Cause.CONNECTION, Trouble.refusedBy(proxy, status)));
        }
        String location = header(response, HttpHeaders.LOCATION).orElse("");
        if (REDIRECTS.contains(status) && !location.isEmpty()) {
            return new Step.Redirected(location);
        }
        Optional<Duration> fresh = header(response, HttpHeaders.CACHE_CONTROL).flatMap(MaxAge::parse);
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new Step.Ended(new NotModified(fresh));
        }
        if (status == HttpStatus.SC_OK) {
            return new Step.Ended(new Fetched(
                    url,
                    header(response, HttpHeaders.CONTENT_TYPE).orElse(""),
                    body,
                    new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)),
                    fresh));
        }
        String nowhere = REDIRECTS.contains(status) ? ", but does not say where to" : "";
        boolean passing = status >= HttpStatus.SC_INTERNAL_SERVER_ERROR || PASSING.contains(status);
        return new Step.Ended(new Failed(
                passing ? Cause.SERVER_TROUBLE : Cause.GONE,
                url + " answered with status " + status + " " + response.getReasonPhrase() + nowhere,
                header(response, HttpHeaders.RETRY_AFTER).flatMap(text -> RetryAfter.parse(text, clock.instant()))));
    }

    /**
     * Whether a proxy answered by itself. Of an https site that is certain, for whatever comes outside of TLS is no word of the site; of
     * others it is known when the proxy says so: by its status, by RFC 9209, or as Squid does.
     */
    private static boolean isOfProxy(URI url, ClassicHttpResponse response, HttpClientContext context) {
        boolean refused = response.getCode() >= HttpStatus.SC_BAD_REQUEST;
        return response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED
                || (url.getScheme().equalsIgnoreCase("https") && context.getSSLSession() == null)
                || (refused && response.containsHeader("X-Squid-Error"))
                || (refused && header(response, "Proxy-Status").orElse("").contains("error="));
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        InputStream sent = response.getEntity().getContent();
        String coding = header(response, HttpHeaders.CONTENT_ENCODING).orElse("");
        byte[] body = ContentCoding.read(sent, coding, settings.maxBytes());
        // A decoder stops before the end of what was sent; only a connection that was read to its end is used again.
        sent.readNBytes(LITTLE);
        return body;
    }

    private HttpGet request(URI url, Validators known) {
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.USER_AGENT, settings.userAgentFor(url.getHost()));
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

    /** What is told of an address ends in logs and topics, where nobody's password belongs. */
    private static String withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url.toString() : withoutUser(url.toString());
    }

    private static String withoutUser(String address) {
        return ShownAddress.of(address);
    }

    private static List<Trail.Field> fields(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .map(header -> new Trail.Field(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
    }

    private Failed late(URI url) {
        return failed(Cause.TIMEOUT, url + " took longer than " + Trouble.inSeconds(settings.timeout()));
    }

    private static Failed failed(Cause cause, String detail) {
        return new Failed(cause, detail, Optional.<Duration>empty());
    }
}
