package dev.talentwire.ingest.testweb;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.web.FetchOutcome;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every spelling of an address that leads inwards, asked for directly and by a redirect from an allowed site. Started by
 * {@code no-way-out} in a network namespace, it listens on the canaries given as arguments and ends with 1 when one of them was
 * spoken to.
 */
public final class InwardUrls {

    private static final int HTTP = 80;

    private InwardUrls() {}

    /** The table, with the port of a canary put in. */
    public static List<String> table(int port) {
        try (InputStream in = FetchOutcome.class.getResourceAsStream("inward-urls.tsv")) {
            if (in == null) {
                throw new IllegalStateException("inward-urls.tsv is not among the test's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("{port}", String.valueOf(port)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be read", e);
        }
    }

    /** Asks for an address, by redirect and, where Java takes it for one, directly; returns what came back. */
    public static List<FetchOutcome> ask(String url) throws InterruptedException {
        List<FetchOutcome> outcomes = new ArrayList<>();
        try (var site = new RawServer(List.of(loopback()), 0, (request, out) -> {
            String status = request.path().equals("/robots.txt") ? "404 Not Found" : "302 Found";
            RawServer.write(out, status, "text/plain", new byte[0], "Location: " + url);
            return true;
        })) {
            FetchSettings settings = FetchSettings.defaults()
                    .allowing(Set.of("127.0.0.1:" + site.port()))
                    .paced(Duration.ZERO, Duration.ZERO)
                    .limited(Duration.ofSeconds(5), 1000, 3);
            try (var web = new WebClient(settings, InstantSource.system())) {
                outcomes.add(web.get(URI.create("http://127.0.0.1:" + site.port() + "/"), Validators.NONE));
                outcomes.add(web.get(new URI(url), Validators.NONE));
            } catch (URISyntaxException e) {
                // Not an address for Java: then only a redirect can bring it in.
                return outcomes;
            }
        }
        return outcomes;
    }

    public static void main(String[] canaries) throws Exception {
        var spokenTo = new AtomicInteger();
        List<InetAddress> addresses = new ArrayList<>();
        for (String canary : canaries) {
            addresses.add(InetAddress.getByName(canary));
        }
        try (var high = canary(addresses, 0, spokenTo);
                var low = canary(addresses, HTTP, spokenTo)) {
            List<String> table = table(high.port());
            System.out.println("canaries on the ports " + high.port() + " and " + low.port());
            long before = connects();
            long ours = 0;
            int refused = 0;
            for (String url : table) {
                ours += 2;
                for (FetchOutcome outcome : ask(url)) {
                    refused += outcome instanceof Failed ? 1 : 0;
                }
            }
            long others = connects() - before - ours;
            System.out.printf(
                    "%d addresses on %d canaries: %d refusals, %d connections opened beside our own site's, %d canaries spoken to%n",
                    table.size(), canaries.length, refused, Math.max(0, others), spokenTo.get());
            control(addresses.getFirst(), high.port(), spokenTo);
            System.exit(others <= 0 && spokenTo.get() == 1 ? 0 : 1);
        }
    }

    /** A canary that is allowed must sing, or it proves nothing. */
    private static void control(InetAddress canary, int port, AtomicInteger spokenTo) throws InterruptedException {
        FetchSettings settings = FetchSettings.defaults()
                .allowing(Set.of(canary.getHostAddress()))
                .paced(Duration.ZERO, Duration.ZERO);
        int before = spokenTo.get();
        try (var web = new WebClient(settings, InstantSource.system())) {
            web.get(URI.create("http://" + canary.getHostAddress() + ":" + port + "/"), Validators.NONE);
        }
        System.out.println(
                "control: a canary that is allowed was " + (spokenTo.get() > before ? "heard" : "NOT heard"));
    }

    private static RawServer canary(List<InetAddress> addresses, int port, AtomicInteger spokenTo) {
        return new RawServer(addresses, port, (request, out) -> {
            if (request.path().equals("/robots.txt")) {
                RawServer.write(out, "404 Not Found", "text/plain", new byte[0]);
            } else {
                spokenTo.incrementAndGet();
                RawServer.write(out, "200 OK", "text/plain", new byte[0]);
            }
            return true;
        });
    }

    /** Connections that this network namespace has begun to open, by the kernel's own count. */
    private static long connects() throws IOException {
        List<String[]> tcp = Files.readAllLines(Path.of("/proc/net/snmp")).stream()
                .filter(line -> line.startsWith("Tcp:"))
                .map(line -> line.split(" ", -1))
                .toList();
        return Long.parseLong(tcp.get(1)[Arrays.asList(tcp.get(0)).indexOf("ActiveOpens")]);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
