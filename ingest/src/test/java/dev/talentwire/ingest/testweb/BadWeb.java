package dev.talentwire.ingest.testweb;

import dev.talentwire.ingest.testweb.RawServer.Handler;
import dev.talentwire.ingest.testweb.RawServer.Request;
import dev.talentwire.ingest.testweb.TablePages.RobotsRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Entities;

/**
 * A web site on loopback that misbehaves in every way that a fetcher meets. By hand:
 * {@code sh ingest/src/test/java-main dev.talentwire.ingest.testweb.BadWeb}, then fetch what its front page lists.
 */
public final class BadWeb implements AutoCloseable {

    private static final int HUGE = 64 << 20;
    private static final int MANY_HEADERS = 5000;
    private static final int DEEP = 100_000;
    private static final String ARTICLE =
            "<html><head><title>海雁物流换帅</title></head><body><article><p>海雁物流今天宣布,首席财务官安若素因个人原因辞职,"
                    + "由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。</p></article></body></html>";

    private final Map<String, Handler> handlers = Collections.synchronizedMap(new LinkedHashMap<>());
    /** What a fetcher should make of each path, in the order in which the front page lists them. */
    private final Map<String, String> listed = new LinkedHashMap<>();

    private final RawServer server;

    /**
     * A way to misbehave.
     *
     * @param path     where it is
     * @param expected what a fetcher should make of it: fetched, or the cause of its failure
     * @param answer   what is sent
     */
    public record Case(String path, String expected, Handler answer) {
        @Override
        public String toString() {
            return path + " " + expected;
        }
    }

    /** Starts to listen; port 0 for any. */
    public BadWeb(int port) {
        this(port, List.of());
    }

    private BadWeb(int port, List<RobotsRow> robots) {
        cases().forEach(bad -> {
            handlers.put(bad.path(), bad.answer());
            listed.put(bad.path(), bad.expected());
        });
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getLoopbackAddress()));
        IntStream.range(0, robots.size()).forEach(row -> addresses.add(robotsHost(row)));
        server = new RawServer(addresses, port, (request, out) -> {
            int row = addresses.indexOf(request.host()) - 1;
            if (row >= 0) {
                return robotsSite(robots.get(row), request, out);
            }
            Handler handler = handlers.get(request.path());
            return handler == null ? frontPage(listed, request, out) : handler.answer(request, out);
        });
    }

    /** The same with all that the tests' tables and gold pages hold, for trying by hand; each robots.txt on an address of its own. */
    private static BadWeb whole(int port, List<RobotsRow> robots) {
        var web = new BadWeb(port, robots);
        TablePages.all("http://127.0.0.1:" + web.port()).forEach(page -> {
            web.handlers.put(page.path(), page(page.type(), page.body().get()));
            web.listed.put(page.path(), page.what());
        });
        return web;
    }

    private static InetAddress robotsHost(int row) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (row + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static boolean robotsSite(RobotsRow row, Request request, OutputStream out) throws IOException {
        boolean rules = request.path().equals("/robots.txt");
        String type = rules ? "text/plain" : "text/html; charset=utf-8";
        RawServer.write(out, "200 OK", type, utf8(rules ? row.content() : ARTICLE));
        return true;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        List<RobotsRow> robots = TablePages.robots();
        try (var web = whole(port, robots)) {
            String site = "127.0.0.1:" + web.port();
            System.out.println("A web that misbehaves, on loopback: http://" + site + "/ lists all of it");
            System.out.println("./talentwire fetch http://" + site + "/redirect/loop --set ingest.fetch.allowedHosts=["
                    + site + "]");
            web.listed.forEach((path, what) -> System.out.printf("  %-28s %s%n", path, what));
            for (int row = 0; row < robots.size(); row++) {
                System.out.printf(
                        "  http://%s:%d%s %s by %s%n",
                        robotsHost(row).getHostAddress(),
                        web.port(),
                        robots.get(row).path(),
                        robots.get(row).allowed().equals("yes") ? "allowed" : "disallowed",
                        robots.get(row).content().replace('\n', '|'));
            }
            Thread.currentThread().join();
        }
    }

    /** Everything that it does. */
    public static List<Case> cases() {
        return List.of(
                new Case("/good", "fetched", page("text/html; charset=utf-8", utf8(ARTICLE))),
                new Case(
                        "/label/gbk-as-utf8",
                        "fetched",
                        page("text/html; charset=utf-8", ARTICLE.getBytes(Charset.forName("GBK")))),
                new Case("/label/utf8-as-gbk", "fetched", page("text/html; charset=gbk", utf8(ARTICLE))),
                new Case(
                        "/label/big5-as-nothing", "fetched", page("", ARTICLE.getBytes(Charset.forName("Big5-HKSCS")))),
                new Case("/label/plain-as-gzip", "fetched", page("text/html", utf8(ARTICLE), "Content-Encoding: gzip")),
                new Case("/label/brotli", "CONNECTION", page("text/html", utf8("x"), "Content-Encoding: br")),
                new Case(
                        "/label/damaged-gzip",
                        "CONNECTION",
                        page("text/html", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, "Content-Encoding: gzip")),
                new Case("/redirect/once", "fetched", redirect("/good")),
                new Case("/redirect/8", "REDIRECTS", redirect("/redirect/7")),
                new Case("/redirect/7", "REDIRECTS", redirect("/redirect/6")),
                new Case("/redirect/6", "REDIRECTS", redirect("/redirect/5")),
                new Case("/redirect/5", "fetched", redirect("/redirect/4")),
                new Case("/redirect/4", "fetched", redirect("/redirect/3")),
                new Case("/redirect/3", "fetched", redirect("/redirect/2")),
                new Case("/redirect/2", "fetched", redirect("/redirect/1")),
                new Case("/redirect/1", "fetched", redirect("/good")),
                new Case("/redirect/loop", "REDIRECTS", redirect("/redirect/loop")),
                new Case("/redirect/two", "REDIRECTS", redirect("/redirect/two-back")),
                new Case("/redirect/two-back", "REDIRECTS", redirect("/redirect/two")),
                new Case("/redirect/file", "REDIRECTS", redirect("file:///etc/passwd")),
                new Case("/redirect/metadata", "FORBIDDEN", redirect("http://169.254.169.254/latest/meta-data/")),
                new Case("/redirect/other-port", "FORBIDDEN", redirect("http://127.0.0.1:1/")),
                new Case("/redirect/credentials", "FORBIDDEN", redirect("http://user:secret@127.0.0.1/")),
                new Case("/redirect/nowhere", "REDIRECTS", redirect("http://[")),
                new Case("/redirect/no-location", "GONE", raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")),
                new Case("/redirect/endless-location", "CONNECTION", redirect("/" + "a".repeat(100_000))),
                new Case("/status/404", "GONE", status("404 Not Found")),
                new Case("/status/410", "GONE", status("410 Gone")),
                new Case("/status/429", "SERVER_TROUBLE", status("429 Too Many Requests", "Retry-After: 3600")),
                new Case(
                        "/status/503",
                        "SERVER_TROUBLE",
                        status("503 Service Unavailable", "Retry-After: Fri, 20 Nov 2099 08:00:00 GMT")),
                new Case("/status/999", "SERVER_TROUBLE", status("999 Denied")),
                new Case("/size/huge", "TOO_LARGE", BadWeb::huge),
                new Case("/size/two-mebibytes", "TOO_LARGE", page("text/html", new byte[2 << 20])),
                new Case(
                        "/size/two-mebibytes-gzip",
                        "TOO_LARGE",
                        page("text/html", gzip(new byte[2 << 20]), "Content-Encoding: gzip")),
                new Case(
                        "/size/two-mebibytes-deflate",
                        "TOO_LARGE",
                        page("text/html", deflate(new byte[2 << 20]), "Content-Encoding: deflate")),
                new Case(
                        "/size/gzip-bomb",
                        "TOO_LARGE",
                        page("text/html", gzip(new byte[HUGE]), "Content-Encoding: gzip")),
                new Case(
                        "/size/gzip-twice",
                        "TOO_LARGE",
                        page("text/html", gzip(gzip(new byte[HUGE])), "Content-Encoding: gzip, gzip")),
                new Case(
                        "/size/deflate-bomb",
                        "TOO_LARGE",
                        page("text/html", deflate(new byte[HUGE]), "Content-Encoding: deflate")),
                new Case(
                        "/size/many-headers", "CONNECTION", status("200 OK", "X: y\r\n".repeat(MANY_HEADERS) + "X: y")),
                new Case("/size/long-header", "CONNECTION", status("200 OK", "X: " + "y".repeat(100_000))),
                new Case("/size/deep", "fetched", page("text/html", utf8("<div>".repeat(DEEP) + "x"))),
                new Case("/broken/short-body", "CONNECTION", raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")),
                new Case("/broken/status-line", "CONNECTION", raw("Hello\r\n\r\n")),
                new Case(
                        "/broken/chunk",
                        "CONNECTION",
                        raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n")),
                new Case("/broken/length", "CONNECTION", raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx")),
                new Case("/broken/nothing", "CONNECTION", raw("")),
                new Case("/slow/a-second", "TIMEOUT", (request, out) -> {
                    Thread.sleep(Duration.ofSeconds(1));
                    RawServer.write(out, "200 OK", "text/html", utf8(ARTICLE));
                    return true;
                }),
                new Case("/slow/silent", "TIMEOUT", (request, out) -> trickle(out, "")),
                new Case("/slow/headers", "TIMEOUT", (request, out) -> trickle(out, "HTTP/1.1 200 OK\r\n")),
                new Case(
                        "/slow/body",
                        "TIMEOUT",
                        (request, out) -> trickle(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")),
                new Case("/private/page", "FORBIDDEN", page("text/html", utf8(ARTICLE))),
                new Case("/cookie", "fetched", BadWeb::withoutCookies));
    }

    private static boolean frontPage(Map<String, String> listed, Request request, OutputStream out) throws IOException {
        if (request.path().equals("/robots.txt")) {
            RawServer.write(out, "200 OK", "text/plain", utf8("User-agent: *\nDisallow: /private\n"));
            return true;
        }
        if (!request.path().equals("/")) {
            RawServer.write(out, "404 Not Found", "text/plain", utf8("Nothing is here; / lists what is.\n"));
            return true;
        }
        var list = new StringBuilder("<meta charset=utf-8><title>A web that misbehaves</title><table>");
        listed.forEach((path, what) ->
                list.append("<tr><td><a href='%s'>%s</a><td>%s".formatted(path, path, Entities.escape(what))));
        RawServer.write(out, "200 OK", "text/html; charset=utf-8", utf8(list.toString()));
        return true;
    }

    /** Sets a cookie, comes back to itself, and is not pleased to get it back. */
    private static boolean withoutCookies(Request request, OutputStream out) throws IOException {
        if (request.headers().containsKey("cookie") || request.headers().containsKey("authorization")) {
            RawServer.write(out, "500 Leaked", "text/plain", new byte[0]);
        } else if (request.target().contains("?")) {
            RawServer.write(out, "200 OK", "text/plain", utf8("no cookie came back"));
        } else {
            RawServer.write(
                    out, "302 Found", "text/plain", new byte[0], "Location: /cookie?again", "Set-Cookie: a=b; Path=/");
        }
        return true;
    }

    private static boolean huge(Request request, OutputStream out) throws IOException {
        out.write(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
        byte[] block = new byte[1 << 16];
        for (int sent = 0; sent < HUGE; sent += block.length) {
            out.write(block);
        }
        return false;
    }

    private static boolean trickle(OutputStream out, String first) throws IOException, InterruptedException {
        out.write(utf8(first));
        while (!first.isEmpty()) {
            out.write('x');
            out.flush();
            Thread.sleep(Duration.ofMillis(50));
        }
        Thread.sleep(Duration.ofMinutes(1));
        return false;
    }

    private static Handler page(String contentType, byte[] body, String... headers) {
        return (request, out) -> {
            RawServer.write(out, "200 OK", contentType, body, headers);
            return true;
        };
    }

    private static Handler status(String status, String... headers) {
        return (request, out) -> {
            RawServer.write(out, status, "text/plain", new byte[0], headers);
            return true;
        };
    }

    private static Handler redirect(String location) {
        return status("302 Found", "Location: " + location);
    }

    private static Handler raw(String answer) {
        return (request, out) -> {
            out.write(utf8(answer));
            return false;
        };
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written, but did", e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written, but did", e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
