package dev.talentwire.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The samples as a news site on a free loopback port: a page that lists them, a feed for each outlet, a page for each article. */
final class SampleSite implements AutoCloseable {

    private static final int RELATED = 4;
    private static final String HTML = "text/html; charset=";
    private static final String RSS = "application/rss+xml; charset=UTF-8";

    /** A document and how it announces itself. */
    private record Document(String contentType, ByteBuffer body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, URI> feeds = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();

    private SampleSite(HttpServer server) {
        this.server = server;
    }

    static SampleSite start(List<Sample> samples) {
        try {
            var site = new SampleSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.publish(samples);
            site.server.setExecutor(site.threads);
            site.server.createContext("/", site::answer);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new Refusal("The sample news site cannot listen on loopback: " + e, e);
        }
    }

    /** Such as {@code 127.0.0.1:40123}. */
    String host() {
        return LoopbackPort.HOST + ":" + server.getAddress().getPort();
    }

    /** Feeds by the name of their outlet. */
    Map<String, URI> feeds() {
        return feeds;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void publish(List<Sample> samples) {
        URI root = URI.create("http://" + host() + "/");
        Map<String, List<Sample>> byOutlet = samples.stream()
                .collect(Collectors.groupingBy(Sample::outlet, LinkedHashMap::new, Collectors.toList()));
        byOutlet.forEach((outlet, articles) -> {
            String path = "/feeds/" + (feeds.size() + 1) + ".xml";
            feeds.put(outlet, root.resolve(path));
            documents.put(path, new Document(RSS, ByteBuffer.wrap(SampleFeed.rss(root, outlet, articles))));
        });
        documents.put("/", new Document(HTML + "UTF-8", ByteBuffer.wrap(SampleIndex.html(feeds, samples))));
        for (Sample sample : samples) {
            documents.put(
                    sample.path(),
                    new Document(
                            HTML + sample.charset().name(),
                            ByteBuffer.wrap(SamplePage.html(sample, related(sample, samples)))));
        }
    }

    /** The articles before it, as a reader would be offered them. */
    private static List<Sample> related(Sample sample, List<Sample> samples) {
        return samples.stream()
                .filter(other -> other.published().isBefore(sample.published()))
                .sorted(Comparator.comparing(Sample::published).reversed())
                .limit(RELATED)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Document document = documents.get(exchange.getRequestURI().getPath());
            if (document == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", document.contentType());
            exchange.sendResponseHeaders(200, document.body().remaining());
            exchange.getResponseBody().write(document.body().array());
        }
    }
}
