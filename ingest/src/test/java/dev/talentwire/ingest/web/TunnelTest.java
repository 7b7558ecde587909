package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.ProxySettings;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An https site behind a proxy that lets us through: one that is the site itself once the tunnel stands. */
final class TunnelTest {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final @Nullable String trustedBefore = System.getProperty(TRUST);

    @TempDir
    private Path folder;

    private @Nullable ServerSocket proxy;
    private SSLContext site;

    @BeforeEach
    void start() throws Exception {
        KeyStore keys = KeyStore.getInstance(keys().toFile(), PASSWORD);
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        site = SSLContext.getInstance("TLS");
        site.init(ours.getKeyManagers(), null, null);
        System.setProperty(TRUST, trusting(keys).toString());
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    @AfterEach
    void stop() throws IOException {
        if (proxy != null) {
            proxy.close();
        }
        if (trustedBefore == null) {
            System.clearProperty(TRUST);
        } else {
            System.setProperty(TRUST, trustedBefore);
        }
    }

    @Test
    void readsAnHttpsSiteThroughATunnel() throws InterruptedException {
        // When a page of the site that the certificate names is asked for
        FetchOutcome outcome = get("https://site.invalid/a");

        // Then it came through the tunnel, and the proxy saw neither path nor text
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(new String(page.body(), StandardCharsets.UTF_8))
                                .isEqualTo("text of /a"));
        assertThat(asked)
                .contains("CONNECT site.invalid:443 HTTP/1.1", "TLS GET /a HTTP/1.1")
                .doesNotContain("GET /a HTTP/1.1");
    }

    @Test
    void believesNoOtherSiteBehindTheTunnel() throws InterruptedException {
        // When a page of another site is asked for, and the tunnel leads to this one
        FetchOutcome outcome = get("https://other.invalid/a");

        // Then nothing is asked of it
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Cause.CONNECTION);
            assertThat(failed.detail()).contains("no trusted connection to other.invalid");
        });
        assertThat(asked).noneMatch(line -> line.startsWith("TLS"));
    }

    private FetchOutcome get(String url) throws InterruptedException {
        FetchSettings settings = FetchSettings.defaults()
                .paced(Duration.ZERO, Duration.ZERO)
                .through(new ProxySettings("127.0.0.1", proxy == null ? 0 : proxy.getLocalPort(), null, null));
        try (var web = new WebClient(settings, InstantSource.system())) {
            return web.get(URI.create(url), Validators.NONE);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> tunnel(connection));
            }
        } catch (IOException e) {
            // Closed: that is how it ends.
            return;
        }
    }

    private void tunnel(Socket connection) {
        try (connection) {
            asked.add(head(connection));
            connection.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var secured = (SSLSocket) site.getSocketFactory()
                    .createSocket(connection, connection.getInetAddress().getHostAddress(), connection.getPort(), true);
            secured.setUseClientMode(false);
            for (String request = head(secured); !request.isEmpty(); request = head(secured)) {
                asked.add("TLS " + request);
                answer(request.split(" ", 3)[1], secured.getOutputStream());
            }
        } catch (IOException e) {
            // The client does not trust this site, or has had enough.
            return;
        }
    }

    private static void answer(String path, OutputStream out) throws IOException {
        String status = path.equals("/robots.txt") ? "404 Not Found" : "200 OK";
        String body = "text of " + path;
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The first line of a request; the rest of its head is read and dropped. Read byte by byte, for what follows may be TLS. */
    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString().lines().findFirst().orElse("");
    }

    /** A store of the form that is read without a password. */
    private Path trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", keys.getCertificate("site"));
        Path store = folder.resolve("trusted");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, PASSWORD);
        }
        return store;
    }

    private Path keys() throws Exception {
        Path store = folder.resolve("keys");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "site",
                        "-dname",
                        "CN=site.invalid",
                        "-ext",
                        "san=dns:site.invalid",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }
}
