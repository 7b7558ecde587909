package dev.talentwire.app.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Somebody on loopback who is told of alerts: keeps every request, and answers 200 unless told otherwise. Can go away and come back. */
final class Receiver implements AutoCloseable {

    /** @param key the idempotency key; empty without one */
    record Request(
            String path, String body, String key, String signature, String timestamp, Instant at, int answered) {}

    private record Reply(int status, String retryAfter) {}

    private final List<Request> requests = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private HttpServer server;

    Receiver() throws IOException {
        server = listen(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the next request is answered. */
    synchronized void willAnswer(int status, String retryAfter) {
        replies.add(new Reply(status, retryAfter));
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Requests that were taken, with so much in their bodies. */
    List<Request> taken(String text) {
        return requests().stream()
                .filter(request -> request.answered() == 200 && request.body().contains(text))
                .toList();
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = listen(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = replies.isEmpty() ? new Reply(200, "") : replies.remove();
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    body,
                    header(exchange, "Idempotency-Key"),
                    header(exchange, "webhook-signature"),
                    header(exchange, "webhook-timestamp"),
                    Instant.now(),
                    reply.status()));
            if (!reply.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
            }
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
