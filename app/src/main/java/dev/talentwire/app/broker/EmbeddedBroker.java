package dev.talentwire.app.broker;

import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node in this process. Records, offsets and transactions survive a restart, also after {@code kill -9}.
 *
 * <p>It installs no shutdown hook: whoever starts it closes it, after everything that uses it.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** The port used unless the configuration names another. */
    public static final int USUAL_PORT = 19092;

    /** Kafka leaves this file when it is shut down, and takes it away at its start. */
    private static final String STOPPED_IN_ORDER = ".kafka_cleanshutdown";

    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(DataDirectory directory, KafkaRaftServer server, String bootstrapServers) {
        this.directory = directory;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker on a claimed folder and waits until it serves.
     *
     * @param onDeath told the reason if the broker dies on its own, not when it is closed
     * @throws Refusal when its port is taken or when its folder cannot be used
     */
    public static EmbeddedBroker start(DataDirectory directory, LoopbackPort wanted, Consumer<String> onDeath) {
        int port = wanted.choose("the embedded broker", "broker.port");
        int controllerPort = new LoopbackPort.Any().choose("the embedded controller", "broker.port");
        Path logs = directory.path().resolve(DataDirectory.BROKER);
        surviveFatalErrors(onDeath);
        try {
            boolean stoppedInOrder = format(logs) || Files.exists(logs.resolve(STOPPED_IN_ORDER));
            var server = new KafkaRaftServer(
                    new KafkaConfig(BrokerConfiguration.singleNode(logs, port, controllerPort, stoppedInOrder), false),
                    Time.SYSTEM);
            startOrShutDown(server);
            String bootstrapServers = LoopbackPort.HOST + ":" + port;
            announceOrShutDown(directory, bootstrapServers, server);
            return new EmbeddedBroker(directory, server, bootstrapServers);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded broker cannot write to " + directory.path(), e);
        }
    }

    /** Where clients find it, as host:port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker cleanly; the folder stays claimed. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            directory.withdraw();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot withdraw the broker's address", e);
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void startOrShutDown(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new Refusal(
                    "The embedded broker did not start: " + e
                            + ". If another process has taken its port just now, start again. Else the log files say more; only"
                            + " when they say that the broker's own folder is damaged, move that away and let talentwire fetch"
                            + " anew.",
                    e);
        }
    }

    private static void announceOrShutDown(DataDirectory directory, String bootstrapServers, KafkaRaftServer server)
            throws IOException {
        try {
            directory.announce(bootstrapServers);
        } catch (IOException e) {
            server.shutdown();
            server.awaitShutdown();
            throw e;
        }
    }

    /** Formats a folder that is new, and says whether it was. */
    private static boolean format(Path logs) throws IOException {
        if (Files.exists(logs.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return false;
        }
        Files.createDirectories(logs);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                    .setNodeId(BrokerConfiguration.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerConfiguration.CONTROLLER)
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
            return true;
        } catch (Exception e) {
            throw new IOException("Cannot format " + logs + " for the embedded broker", e);
        }
    }

    /** Kafka ends the process on errors that it cannot survive. Here it only ends the thread, and the owner hears of it. */
    private static void surviveFatalErrors(Consumer<String> onDeath) {
        Exit.Procedure stop = (status, message) -> {
            onDeath.accept(message == null ? "fatal error, status " + status : message);
            throw new IllegalStateException("The embedded broker met a fatal error, status " + status + ": " + message);
        };
        Exit.setExitProcedure(stop);
        Exit.setHaltProcedure(stop);
        // The owner closes the broker last, after its clients; a hook of the broker's own would race with that.
        Exit.setShutdownHookAdder((name, hook) -> {});
    }
}
