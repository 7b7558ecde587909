package dev.talentwire.app.chaos;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The embedded broker in a process of its own, which can be stopped, killed and started again at the same address. */
final class BrokerProcess implements AutoCloseable {

    private static final String READY = "ready";
    private static final int FATAL = 1;
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Instance process;

    private BrokerProcess(Path folder, int port, Instance process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static BrokerProcess start(Path folder) throws IOException {
        int port = freePort();
        return new BrokerProcess(folder, port, launch(folder, port));
    }

    /** The process itself: {@code BrokerProcess FOLDER PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        var end = new CountDownLatch(1);
        try (DataDirectory data = DataDirectory.claim(Path.of(arguments[0]));
                EmbeddedBroker broker =
                        EmbeddedBroker.start(data, new LoopbackPort.Exactly(Integer.parseInt(arguments[1])), reason -> {
                            System.out.println("fatal: " + reason);
                            end.countDown();
                        })) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            System.out.println(READY);
            end.await();
            // As Kafka's own process does. To shut down in order takes five minutes when the controller has lost its
            // disk, too.
            Runtime.getRuntime().halt(FATAL);
        }
    }

    String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** All that it has on its disk. */
    Path folder() {
        return folder.resolve("broker");
    }

    /** Where its topics are, a folder for each partition. */
    Path logs() {
        return folder().resolve("kafka");
    }

    /** SIGTERM, and waits. */
    void stop() throws InterruptedException {
        process.terminate(STOP);
    }

    /** Waits until it ends by itself. @throws AssertionError when it does not */
    void awaitEnd(Duration atMost) throws InterruptedException {
        process.awaitEnd(atMost);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.kill();
    }

    /** Comes back with all that it had. */
    void again() throws IOException {
        process = launch(folder, port);
    }

    @Override
    public void close() {
        process.close();
    }

    private static Instance launch(Path folder, int port) throws IOException {
        List<String> command = new ArrayList<>(Instance.java("-Xmx300m", List.of()));
        command.addAll(
                List.of(BrokerProcess.class.getName(), folder.resolve("broker").toString(), Integer.toString(port)));
        Instance process = Instance.start(
                "broker", new ProcessBuilder(command).redirectErrorStream(true), folder.resolve("broker.out"));
        process.awaitLine(READY);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
