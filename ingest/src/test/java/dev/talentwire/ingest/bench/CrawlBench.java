package dev.talentwire.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.testweb.RawServer;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.Trail;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Two figures of the fetcher. {@code politeness}: 500 hosts of loopback, crawled as fast as manners allow; counts requests that came too
 * early; a second argument is the delay, PT1S unless given. {@code ratio}: fetching and reading pages beside the JDK's HttpClient and a bare
 * jsoup, in CPU seconds, turn by turn; once beside one that only parses, and once beside one that asks for the text, too.
 */
public final class CrawlBench {

    private static final int HOSTS = 500;
    /** So many pages of each host until the code that reads them is compiled, as a fetcher of months has it. */
    private static final int WARM_ROUNDS = 30;

    private static final int CRAWL_ROUNDS = 30;
    private static final int PAGES = 50;
    private static final int ROUNDS = 9;
    private static final int FETCHES_OF_A_ROUND = 300;
    /**
     * Of either side, again and again before anything is counted: a fetcher runs for months, and its code is compiled by then. It is when
     * the compilers are busy for less than this share of the time.
     */
    private static final int WARM_FETCHES = 1_000;

    private static final double HARDLY_COMPILING = 0.05;
    private static final int MOST_WARM_ROUNDS = 20;

    private static final double NANOS = 1e9;

    private CrawlBench() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "politeness" -> politeness(Duration.parse(arguments.length > 1 ? arguments[1] : "PT1S"));
            case "ratio" -> ratio();
            case "serve" -> serve();
            default -> throw new IllegalArgumentException("politeness or ratio is expected");
        }
    }

    /** When the last answer of a host was read by us, and what came too early after it. */
    private static final class Watch {
        private final Duration delay;
        private final Map<String, Long> lastAnswer = new ConcurrentHashMap<>();
        private final AtomicLong requests = new AtomicLong();
        private final AtomicLong early = new AtomicLong();

        Watch(Duration delay) {
            this.delay = delay;
        }

        void arrived(String host) {
            Long last = lastAnswer.get(host);
            requests.incrementAndGet();
            if (last != null && System.nanoTime() - last < delay.toNanos()) {
                early.incrementAndGet();
            }
        }

        void answered(Trail.Answer answer) {
            lastAnswer.put(answer.url().getHost(), System.nanoTime());
        }
    }

    private static void politeness(Duration delay) throws Exception {
        List<InetAddress> hosts = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            hosts.add(InetAddress.getByAddress(new byte[] {127, 9, (byte) (i / 200), (byte) (1 + i % 200)}));
        }
        byte[][] pages = pages();
        var watch = new Watch(delay);
        try (var server = new RawServer(hosts, 0, (request, out) -> {
            if (request.path().equals("/robots.txt")) {
                RawServer.write(out, "404 Not Found", "text/plain", new byte[0]);
                return true;
            }
            watch.arrived(request.host().getHostAddress());
            RawServer.write(
                    out,
                    "200 OK",
                    "text/html",
                    pages[Integer.parseInt(request.path().substring(1)) % PAGES]);
            return true;
        })) {
            FetchSettings settings = FetchSettings.defaults()
                    .allowing(hosts.stream().map(InetAddress::getHostAddress).collect(Collectors.toSet()))
                    .paced(delay, Duration.ZERO);
            try (var web = new WebClient(settings, InstantSource.system(), watch::answered)) {
                crawl(hosts, server.port(), web, delay.multipliedBy(WARM_ROUNDS));
                watch.requests.set(0);
                long cpu = cpu();
                long begun = System.nanoTime();
                crawl(hosts, server.port(), web, delay.multipliedBy(CRAWL_ROUNDS));
                double seconds = (System.nanoTime() - begun) / NANOS;
                double cap = HOSTS / (delay.toNanos() / NANOS);
                double rate = watch.requests.get() / seconds;
                Runtime memory = Runtime.getRuntime();
                System.out.printf(
                        "politeness: %d hosts, delay %s, %.1f s, %.1f pages/s read, %.2f %% of the cap of %.0f/s, %d came too early,"
                                + " %.0f %% of one CPU, heap %d MiB of %d MiB%n",
                        HOSTS,
                        delay,
                        seconds,
                        rate,
                        100 * rate / cap,
                        cap,
                        watch.early.get(),
                        100 * (cpu() - cpu) / NANOS / seconds,
                        (memory.totalMemory() - memory.freeMemory()) >> 20,
                        memory.maxMemory() >> 20);
            }
        }
    }

    private static void crawl(List<InetAddress> hosts, int port, WebClient web, Duration time)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (InetAddress host : hosts) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int page = 0; System.nanoTime() < end; page++) {
                        read(web, URI.create("http://" + host.getHostAddress() + ":" + port + "/" + page));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void ratio() throws Exception {
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrawlBench.class.getName(),
                        "serve")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = "http://127.0.0.1:" + said.readLine();
            FetchSettings settings =
                    FetchSettings.defaults().allowing(Set.of("127.0.0.1")).paced(Duration.ZERO, Duration.ZERO);
            List<Double> ratios = new ArrayList<>();
            List<Double> textRatios = new ArrayList<>();
            try (var web = new WebClient(settings, InstantSource.system());
                    HttpClient bare = HttpClient.newHttpClient()) {
                warm(web, bare, address);
                for (int round = 0; round < ROUNDS; round++) {
                    double fetch = cost(
                            page -> fetch(web, URI.create(address + "/" + page)).body().length);
                    double bareFetch = cost(page ->
                            fetchBare(bare, URI.create(address + "/" + page)).length());
                    double ours = cost(page -> read(web, URI.create(address + "/" + page)));
                    double theirs = cost(page ->
                            parseBare(bare, URI.create(address + "/" + page)).childNodeSize());
                    double theirText = cost(page -> readBare(bare, URI.create(address + "/" + page)));
                    ratios.add(theirs / ours);
                    textRatios.add(theirText / ours);
                    System.out.printf(
                            "round %d: ours %.2f ms of CPU a page, %.2f of it for fetching; bare %.2f, %.2f of it for fetching,"
                                    + " and %.2f with text(); ratio %.2f, with text() %.2f%n",
                            round, ours, fetch, theirs, bareFetch, theirText, theirs / ours, theirText / ours);
                }
            }
            System.out.printf(
                    "ratio: %.2f; where the bare loop asks jsoup for its text() as well: %.2f (medians of %d rounds)%n",
                    median(ratios), median(textRatios), ROUNDS);
        } finally {
            server.destroy();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    private static void warm(WebClient web, HttpClient bare, String address) throws Exception {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        double share = 1;
        int rounds = 0;
        while (share > HARDLY_COMPILING && rounds < MOST_WARM_ROUNDS) {
            long begun = System.nanoTime();
            long compiled = compilers.getTotalCompilationTime();
            for (int page = 0; page < WARM_FETCHES; page++) {
                read(web, URI.create(address + "/" + page % PAGES));
                readBare(bare, URI.create(address + "/" + page % PAGES));
            }
            share = (compilers.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - begun);
            rounds++;
        }
        System.out.printf(
                "warm after %d pages of either side; compiling took %.0f %% of the last thousand's time%n",
                rounds * WARM_FETCHES, 100 * share);
    }

    private interface Fetch {
        int page(int number) throws Exception;
    }

    /** Milliseconds of CPU for one page. */
    private static double cost(Fetch fetch) throws Exception {
        long before = cpu();
        long characters = 0;
        for (int i = 0; i < FETCHES_OF_A_ROUND; i++) {
            characters += fetch.page(i % PAGES);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (cpu() - before) / 1e6 / FETCHES_OF_A_ROUND;
    }

    private static int read(WebClient web, URI url) throws InterruptedException {
        Fetched fetched = fetch(web, url);
        String html = TextDecoder.decode(fetched.body(), fetched.contentType()).text();
        return PageReader.read(html, fetched.url()).toString().length();
    }

    private static Fetched fetch(WebClient web, URI url) throws InterruptedException {
        if (web.get(url, Validators.NONE) instanceof Fetched fetched) {
            return fetched;
        }
        throw new IllegalStateException(url + " was not fetched");
    }

    private static int readBare(HttpClient http, URI url) throws IOException, InterruptedException {
        return parseBare(http, url).text().length();
    }

    private static Document parseBare(HttpClient http, URI url) throws IOException, InterruptedException {
        return Jsoup.parse(fetchBare(http, url), url.toString());
    }

    private static String fetchBare(HttpClient http, URI url) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static void serve() throws Exception {
        byte[][] pages = pages();
        try (var server = new RawServer(List.of(InetAddress.getLoopbackAddress()), 0, (request, out) -> {
            if (request.path().equals("/robots.txt")) {
                RawServer.write(out, "404 Not Found", "text/plain", new byte[0]);
            } else {
                RawServer.write(
                        out,
                        "200 OK",
                        "text/html; charset=utf-8",
                        pages[Integer.parseInt(request.path().substring(1)) % PAGES]);
            }
            return true;
        })) {
            System.out.println(server.port());
            Thread.currentThread().join();
        }
    }

    private static byte[][] pages() {
        byte[][] pages = new byte[PAGES][];
        for (int i = 0; i < PAGES; i++) {
            pages[i] = BenchPages.page(i);
        }
        return pages;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
