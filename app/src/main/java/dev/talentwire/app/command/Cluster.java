package dev.talentwire.app.command;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.refusal.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster for a command that works whether or not talentwire runs: the configured one; else the broker that a running talentwire
 * embeds; else a broker that is started on the data directory, where one has run before, for as long as this is open.
 */
public final class Cluster implements AutoCloseable {

    private final Map<String, String> clientProperties;
    private final Optional<EmbeddedBroker> broker;
    private final Optional<DataDirectory> data;

    private Cluster(
            Map<String, String> clientProperties, Optional<EmbeddedBroker> broker, Optional<DataDirectory> data) {
        this.clientProperties = clientProperties;
        this.broker = broker;
        this.data = data;
    }

    /** Finds or starts it. @throws Refusal when it cannot be had, or when there never was one */
    public static Cluster open(Settings settings) {
        require(settings);
        if (settings.cluster().isPresent() || DataDirectory.isClaimed(settings.data())) {
            return new Cluster(RunningCluster.clientProperties(settings), Optional.empty(), Optional.empty());
        }
        DataDirectory data = DataDirectory.claim(settings.data());
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(data, settings.brokerPort(), reason -> {});
            return new Cluster(
                    settings.clientProperties(broker.bootstrapServers()), Optional.of(broker), Optional.of(data));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** @throws Refusal when there is none: no cluster is configured, and no broker has ever run on the data directory */
    public static void require(Settings settings) {
        if (settings.cluster().isEmpty() && !DataDirectory.holdsBroker(settings.data())) {
            throw new Refusal("No talentwire has run on " + settings.data().toAbsolutePath()
                    + ", and no cluster is configured: there is nothing to work on. Name its folder with --set data=DIR,"
                    + " or a cluster with --set kafka.bootstrap.servers=HOST:PORT.");
        }
    }

    /** Properties of a Kafka client for it. */
    public Map<String, String> clientProperties() {
        return clientProperties;
    }

    @Override
    public void close() {
        broker.ifPresent(EmbeddedBroker::close);
        data.ifPresent(DataDirectory::close);
    }
}
