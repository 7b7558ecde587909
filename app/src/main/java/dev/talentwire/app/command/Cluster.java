package dev.talentwire.app.command;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.config.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster for a command that works whether or not talentwire runs: the configured one; else the broker that a running talentwire
 * embeds; else a broker that is started on the data directory for as long as this is open.
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

    /** Finds or starts it. @throws dev.talentwire.app.refusal.Refusal when it cannot be had */
    public static Cluster open(Settings settings) {
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
