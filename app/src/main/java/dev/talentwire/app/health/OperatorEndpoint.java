package dev.talentwire.app.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health and figures over HTTP:
 *
 * <pre>
 * GET /health/live    200 {"live":true}, or 503 with "because": […]
 * GET /health/ready   200 {"ready":true}, or 503 with "because": […]
 * GET /metrics        200, Prometheus' text form 0.0.4
 * </pre>
 *
 * With {@link HealthTls} it is HTTPS. With a token configured, {@code /metrics} asks for it (401), and health says why only to those who give it: a probe needs no secret.
 */
public final class OperatorEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorEndpoint.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String JSON_TYPE = "application/json";
    private static final String PROMETHEUS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /**
     * Java's server has no limits by itself: who sends one byte and then nothing holds a thread and a connection for ever. It reads these
     * once in a process, when its first server is made; times are seconds.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "30",
            "jdk.httpserver.maxConnections", "200");

    private final HealthSettings settings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Health health;
    private final Supplier<String> metrics;

    private OperatorEndpoint(HealthSettings settings, HttpServer server, Health health, Supplier<String> metrics) {
        this.settings = settings;
        this.server = server;
        this.health = health;
        this.metrics = metrics;
    }

    /**
     * Starts serving.
     *
     * @param metrics gives the figures of this moment in Prometheus' text form
     * @throws Refusal when the address or port cannot be had
     */
    public static OperatorEndpoint start(HealthSettings settings, Health health, Supplier<String> metrics) {
        // An operator who sets one with -D is obeyed.
        LIMITS.forEach(System.getProperties()::putIfAbsent);
        try {
            var endpoint = new OperatorEndpoint(settings, bound(settings), health, metrics);
            endpoint.server.setExecutor(endpoint.threads);
            endpoint.server.createContext("/", endpoint::answer);
            endpoint.server.start();
            return endpoint;
        } catch (IllegalArgumentException e) {
            // The files were good when the settings were read, and have changed since.
            throw new Refusal("Health and metrics cannot be served over TLS: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Refusal(
                    "Health and metrics cannot be served on " + settings.address() + ":" + settings.port() + ": "
                            + e.getMessage() + ". Choose another with --set health.port=N (0 for any free one).",
                    e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return settings.uri(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static HttpServer bound(HealthSettings settings) throws IOException {
        Integer port = settings.port();
        if (port != null) {
            return bound(settings, port);
        }
        try {
            return bound(settings, HealthSettings.USUAL_PORT);
        } catch (BindException taken) {
            return bound(settings, 0);
        }
    }

    private static HttpServer bound(HealthSettings settings, int port) throws IOException {
        var address = new InetSocketAddress(settings.inetAddress(), port);
        HealthTls tls = settings.tls();
        if (tls == null) {
            return HttpServer.create(address, 0);
        }
        SSLContext context = tls.server();
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }

    /** What a request gets. */
    private record Answer(int status, String type, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerOrApology(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.status() == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The server would close the connection without a word. */
    private Answer answerOrApology(HttpExchange exchange) {
        try {
            return answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), isTrusted(exchange));
        } catch (RuntimeException e) {
            LOG.error("Answering {} failed", exchange.getRequestURI().getPath(), e);
            return new Answer(500, JSON_TYPE, "{}");
        }
    }

    private Answer answer(String method, String path, boolean trusted) {
        if (!method.equals("GET")) {
            return new Answer(405, JSON_TYPE, "{}");
        }
        return switch (path) {
            case "/health/live" -> health("live", health.notLive(), trusted);
            case "/health/ready" -> health("ready", health.notReady(), trusted);
            case "/metrics" ->
                trusted ? new Answer(200, PROMETHEUS_TYPE, metrics.get()) : new Answer(401, JSON_TYPE, "{}");
            default -> new Answer(404, JSON_TYPE, "{}");
        };
    }

    private static Answer health(String what, List<String> because, boolean trusted) {
        ObjectNode body = JSON.objectNode().put(what, because.isEmpty());
        if (trusted && !because.isEmpty()) {
            because.forEach(body.putArray("because")::add);
        }
        return new Answer(because.isEmpty() ? 200 : 503, JSON_TYPE, body.toString());
    }

    /** In constant time, so that the answer's speed tells nothing about the token. */
    private boolean isTrusted(HttpExchange exchange) {
        String token = settings.token();
        if (token == null) {
            return true;
        }
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
