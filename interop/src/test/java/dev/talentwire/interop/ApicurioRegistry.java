package dev.talentwire.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A schema registry of somebody else's, as a process of its own on loopback; it keeps everything in memory. */
final class ApicurioRegistry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Process process;
    private final URI address;

    private ApicurioRegistry(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and waits until it answers. */
    static ApicurioRegistry start() throws IOException, InterruptedException {
        int port = freePort();
        Path home = Path.of(System.getProperty("apicurio.home"));
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        home.resolve("quarkus-run.jar").toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("registry.log").toFile())
                .start();
        var registry = new ApicurioRegistry(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        registry.awaitAnswer();
        return registry;
    }

    /** Where it speaks Confluent's REST form. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "/subjects")).build();
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, request)) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        close();
        throw new IllegalStateException("The registry does not answer; target/apicurio/registry.log says more");
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
