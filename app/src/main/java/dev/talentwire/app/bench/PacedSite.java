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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A news site on loopback that hands out articles at a steady pace and notes when the last byte of each was written. Its feed lists a
 * second's worth of new articles whenever it is asked. Each article says that another person has left.
 */
final class PacedSite implements AutoCloseable {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
    private static final String GIVEN = "明华志伟建国晓东文军海燕思远宇航嘉欣子涵浩然若云凯琳振宁佳怡立群书恒";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger offered = new AtomicInteger();
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final int rate;
    private final int last;
    private long nextSlot = System.nanoTime();

    /** @param last number of the last article that is offered */
    PacedSite(int rate, int last) throws IOException {
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

    /** When the last byte of each article was written, in the JVM's nanoseconds, by path. */
    Map<String, Long> written() {
        return written;
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
                    .append(title(number))
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
        send(exchange, "text/html; charset=UTF-8", """
                <!DOCTYPE html><html lang="zh-Hans"><head><meta charset="UTF-8"><title>%1$s</title>
                <meta property="article:published_time" content="2026-11-20T08:00:00+08:00"></head>
                <body><article><h1>%1$s</h1>
                <p>11月19日，砺川电子首席技术官%2$s正式离职。公司对外确认了这一消息，没有说明原因，也没有公布继任者。</p>
                <p>公司成立于十二年前，总部在南方，主要产品是工业控制器，去年的收入比前年多了一成，员工人数没有变化。</p>
                <p>编号%3$d的这一则消息由本站整理，转载请注明出处，更多内容请看明天的早报和周末的专题。</p>
                </article></body></html>
                """.formatted(title(number), person(number), number));
        written.put(path, System.nanoTime());
    }

    private static String title(int number) {
        return "砺川电子首席技术官" + person(number) + "离职";
    }

    private static String person(int number) {
        int family = number % SURNAMES.length();
        int first = number / SURNAMES.length() % GIVEN.length();
        int second = number / SURNAMES.length() / GIVEN.length() % GIVEN.length();
        return SURNAMES.substring(family, family + 1)
                + GIVEN.charAt(first)
                + GIVEN.charAt((first + 7 + second) % GIVEN.length());
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
