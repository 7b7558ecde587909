package dev.talentwire.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on loopback that answers as it is told. Paths that nobody set are 404. */
public final class TestSite implements AutoCloseable {

    /** Answers one request. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port on loopback", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try (exchange) {
                pages.getOrDefault(exchange.getRequestURI().getPath(), status(404))
                        .answer(exchange);
            }
        });
        server.start();
    }

    /** Settings that may fetch from here, without delay, and look at every page at every poll. */
    public FetchSettings settings() {
        return FetchSettings.defaults()
                .allowing(Set.of("127.0.0.1:" + server.getAddress().getPort()))
                .paced(java.time.Duration.ZERO, java.time.Duration.ZERO);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public TestSite page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public TestSite html(String path, String html) {
        return page(path, body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Paths that were asked for, in order; robots.txt left out, which everybody asks for first. */
    public List<String> requests() {
        return requests.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    /** Paths that were asked for, robots.txt too. */
    public List<String> everything() {
        return List.copyOf(requests);
    }

    public static Page body(String contentType, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    public static Page status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
