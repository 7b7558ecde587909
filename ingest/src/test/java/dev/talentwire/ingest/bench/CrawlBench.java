package dev.talentwire.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
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
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Two figures of the fetcher. {@code politeness}: 500 hosts of loopback, crawled as fast as manners allow; counts requests that came too
 * early; a second argument is the delay, PT1S unless given. {@code ratio}: fetching and reading pages beside the JDK's HttpClient and a bare
 * jsoup, in CPU seconds, in turns of some tenths of a second; once beside one that only parses, and once beside one that asks for the
 * text, too.
 */
public final class CrawlBench {

    private static final int HOSTS = 500;
    /** So many pages of each host until the code that reads them is compiled, as a fetcher of months has it. */
    private static final int WARM_ROUNDS = 30;

    private static final int CRAWL_ROUNDS = 30;
    private static final int PAGES = 50;
    private static final int BLOCKS = 80;
    /** Takes some tenths of a second: the clock of a process ticks every 10 ms. */
    private static final int FETCHES_OF_A_BLOCK = 4 * PAGES;

    private static final double HALF = 0.5;
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

    /**
     * What a watch saw since it was reset.
     *
     * @param early   of all since the start
     * @param begun   mean milliseconds from the end of the delay to the request
     * @param arrived from there until the server has read it
     * @param read    from there until we have read its answer
     */
    private record Seen(long requests, long early, double begun, double arrived, double read) {}

    /** When the last answer of a host was read by us, what came too early after it, and where the time beyond the delay goes. */
    private static final class Watch {
        private final Duration delay;
        private final Map<String, Long> lastAnswer = new ConcurrentHashMap<>();
        private final Map<String, Long> lastArrival = new ConcurrentHashMap<>();
        private final AtomicLong requests = new AtomicLong();
        private final AtomicLong early = new AtomicLong();
        private final LongAdder cycles = new LongAdder();
        private final LongAdder untilBegun = new LongAdder();
        private final LongAdder untilArrived = new LongAdder();
        private final LongAdder untilRead = new LongAdder();

        Watch(Duration delay) {
            this.delay = delay;
        }

        void arrived(String host) {
            long now = System.nanoTime();
            Long last = lastAnswer.get(host);
            requests.incrementAndGet();
            lastArrival.put(host, now);
            if (last != null && now - last < delay.toNanos()) {
                early.incrementAndGet();
            }
        }

        void answered(Trail.Answer answer) {
            long now = System.nanoTime();
            String host = answer.url().getHost();
            Long last = lastAnswer.put(host, now);
            Long arrived = lastArrival.get(host);
            if (last != null && arrived != null) {
                long begun = now - answer.took().toNanos();
                cycles.increment();
                untilBegun.add(begun - last - delay.toNanos());
                untilArrived.add(arrived - begun);
                untilRead.add(now - arrived);
            }
        }

        void reset() {
            requests.set(0);
            List.of(cycles, untilBegun, untilArrived, untilRead).forEach(LongAdder::reset);
        }

        Seen seen() {
            return new Seen(requests.get(), early.get(), mean(untilBegun), mean(untilArrived), mean(untilRead));
        }

        private double mean(LongAdder nanos) {
            return nanos.sum() / 1e6 / Math.max(1, cycles.sum());
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
                var crawl = new Crawl(hosts, server.port(), web, delay);
                Thread.sleep(delay.multipliedBy(WARM_ROUNDS));
                watch.reset();
                long cpu = cpu();
                long begun = System.nanoTime();
                Thread.sleep(delay.multipliedBy(CRAWL_ROUNDS));
                double seconds = (System.nanoTime() - begun) / NANOS;
                Seen seen = watch.seen();
                double used = (cpu() - cpu) / NANOS / seconds;
                crawl.end();
                double cap = HOSTS / (delay.toNanos() / NANOS);
                double rate = seen.requests() / seconds;
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
                        seen.early(),
                        100 * used,
                        (memory.totalMemory() - memory.freeMemory()) >> 20,
                        memory.maxMemory() >> 20);
                System.out.printf(
                        "beyond its delay a request takes in the mean %.1f ms to begin, %.1f ms to be read by the server, and %.1f ms to be"
                                + " answered and read%n",
                        seen.begun(), seen.arrived(), seen.read());
            }
        }
    }

    /**
     * A thread for each host, which reads its pages until the end. They begin one after the other within the first delay: hosts that have been
     * crawled for a while are not due at the same moment.
     */
    private static final class Crawl {

        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean over;

        Crawl(List<InetAddress> hosts, int port, WebClient web, Duration delay) throws InterruptedException {
            for (InetAddress host : hosts) {
                String site = "http://" + host.getHostAddress() + ":" + port + "/";
                threads.add(Thread.ofVirtual().start(() -> crawl(site, web)));
                Thread.sleep(delay.dividedBy(hosts.size()));
            }
        }

        private void crawl(String site, WebClient web) {
            try {
                for (int page = 0; !over; page++) {
                    read(web, URI.create(site + page));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void end() throws InterruptedException {
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /**
     * What is done with one page, and what it cost.
     *
     * @param costs milliseconds of CPU for a page, one of each block
     */
    private record Work(Fetch fetch, List<Double> costs) {
        Work(Fetch fetch) {
            this(fetch, new ArrayList<>());
        }

        void block() throws Exception {
            costs.add(cost(fetch));
        }

        double cheapness(Work other, int block) {
            return costs.get(block) / other.costs.get(block);
        }

        double total() {
            return costs.stream().mapToDouble(Double::doubleValue).sum();
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
            try (var web = new WebClient(settings, InstantSource.system());
                    HttpClient bare = HttpClient.newHttpClient()) {
                warm(web, bare, address);
                var fetch = new Work(
                        page -> fetch(web, URI.create(address + "/" + page)).body().length);
                var ours = new Work(page -> read(web, URI.create(address + "/" + page)));
                var theirFetch = new Work(page ->
                        fetchBare(bare, URI.create(address + "/" + page)).length());
                var theirs = new Work(page ->
                        parseBare(bare, URI.create(address + "/" + page)).childNodeSize());
                var theirText = new Work(page -> readBare(bare, URI.create(address + "/" + page)));
                List<Work> turns = List.of(fetch, theirFetch, ours, theirs, theirText);
                for (int block = 0; block < BLOCKS; block++) {
                    // Whatever else the machine does hits both sides alike: the turns are short, and go back and forth.
                    for (Work work : block % 2 == 0 ? turns : turns.reversed()) {
                        work.block();
                    }
                }
                System.out.printf(
                        "medians of %d blocks, milliseconds of CPU a page: ours %.2f, %.2f of it for fetching; bare %.2f, %.2f of it"
                                + " for fetching, and %.2f with text()%n",
                        BLOCKS,
                        quantile(ours.costs, HALF),
                        quantile(fetch.costs, HALF),
                        quantile(theirs.costs, HALF),
                        quantile(theirFetch.costs, HALF),
                        quantile(theirText.costs, HALF));
                print("ratio", theirs, ours);
                print("where the bare loop asks jsoup for its text() as well", theirText, ours);
            }
        } finally {
            server.destroy();
        }
    }

    private static void print(String what, Work theirs, Work ours) {
        List<Double> ratios = IntStream.range(0, BLOCKS)
                .mapToObj(block -> theirs.cheapness(ours, block))
                .toList();
        System.out.printf(
                "%s: %.2f (median of %d blocks; half of them %.2f to %.2f; all together %.2f)%n",
                what,
                quantile(ratios, HALF),
                BLOCKS,
                quantile(ratios, HALF / 2),
                quantile(ratios, HALF + HALF / 2),
                theirs.total() / ours.total());
    }

    private static double quantile(List<Double> values, double share) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get((int) (share * (values.size() - 1)));
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
        for (int i = 0; i < FETCHES_OF_A_BLOCK; i++) {
            characters += fetch.page(i % PAGES);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (cpu() - before) / 1e6 / FETCHES_OF_A_BLOCK;
    }

    private static int read(WebClient web, URI url) throws InterruptedException {
        Fetched fetched = fetch(web, url);
        String html = TextDecoder.decode(fetched.body(), fetched.contentType()).text();
        return PageReader.read(html, fetched.url()) instanceof ArticlePage article
                ? article.text().length()
                : 0;
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
