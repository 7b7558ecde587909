package dev.talentwire.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.talentwire.app.port.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A news site on loopback that hands out articles at a steady pace and tells when the last byte of each was written. Its feed lists a
 * second's worth of new articles whenever it is asked.
 */
final class PacedSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger offered = new AtomicInteger();
    private final Stories stories;
    private final Consumer<String> onWritten;
    private final int rate;
    private final int last;
    private long nextSlot = System.nanoTime();

    /**
     * A site that serves from now on, at any free port.
     *
     * @param rate      articles a second
     * @param last      number of the last article that is offered
     * @param onWritten is told the path of each article when its last byte is written
     */
    PacedSite(Stories stories, int rate, int last, Consumer<String> onWritten) throws IOException {
        this.stories = stories;
        this.onWritten = onWritten;
        this.rate = rate;
        this.last = last;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/feed.xml", this::feed);
        server.createContext("/articles/", this::article);
        server.start();
    }

    String host() {
        return LoopbackPort.HOST + ":" + server.getAddress().getPort();
    }

    URI feed() {
        return URI.create("http://" + host() + "/feed.xml");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void feed(HttpExchange exchange) throws IOException {
        var items = new StringBuilder();
        for (int i = 0; i < rate && offered.get() < last; i++) {
            int number = offered.incrementAndGet();
            items.append("<item><title>")
                    .append(stories.title(number))
                    .append("</title><link>http://")
                    .append(host())
                    .append("/articles/")
                    .append(number)
                    .append("</link></item>");
        }
        send(
                exchange,
                "application/rss+xml; charset=UTF-8",
                "<rss version=\"2.0\"><channel><title>bench</title><link>http://" + host()
                        + "/</link><description>bench</description>" + items + "</channel></rss>");
    }

    private void article(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        waitForSlot();
        String paragraphs = stories.paragraphs(number).stream()
                .map(text -> "<p>" + text + "</p>")
                .collect(Collectors.joining("\n"));
        send(exchange, "text/html; charset=UTF-8", """
                <!DOCTYPE html><html lang="zh-Hans"><head><meta charset="UTF-8"><title>%1$s</title>
                <meta property="article:published_time" content="%2$sT08:00:00+08:00"></head>
                <body><article><h1>%1$s</h1>
                %3$s
                </article></body></html>
                """.formatted(
                        stories.title(number), stories.published(number), paragraphs));
        onWritten.accept(path);
    }

    /** Requests that come at once are answered one after another, a slot apart. */
    private void waitForSlot() {
        long mine;
        synchronized (this) {
            nextSlot = Math.max(nextSlot, System.nanoTime())
                    + Duration.ofSeconds(1).toNanos() / rate;
            mine = nextSlot;
        }
        while (System.nanoTime() < mine) {
            LockSupport.parkNanos(mine - System.nanoTime());
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
