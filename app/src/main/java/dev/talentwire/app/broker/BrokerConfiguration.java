package dev.talentwire.app.broker;

import dev.talentwire.app.port.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Kafka's own keys for one node that is broker and controller at once. */
final class BrokerConfiguration {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "CLIENTS";
    private static final String ALONE = "1";

    private BrokerConfiguration() {}

    /** Nobody can take over from the only broker, so to give it up while the machine is busy would help nobody. */
    private static final Duration PATIENT_SESSION = Duration.ofMinutes(1);

    /** After {@code kill -9} the controller lets the broker in only when its session of before is over. */
    private static final Duration SHORT_SESSION = Duration.ofSeconds(3);

    /**
     * The node's configuration.
     *
     * @param stoppedInOrder whether the node has never run yet, or was shut down; after {@code kill -9} it starts sooner, but may stand
     *                       still for a moment when the machine lets it do nothing for three seconds
     */
    static Map<String, String> singleNode(Path logs, int port, int controllerPort, boolean stoppedInOrder) {
        Map<String, String> keys = new HashMap<>();
        keys.putAll(roles(logs, port, controllerPort));
        keys.putAll(internalTopics());
        keys.putAll(sessions(stoppedInOrder ? PATIENT_SESSION : SHORT_SESSION));
        keys.putAll(smallFootprint());
        // A mistyped topic name must fail, not create a topic with settings that nobody chose.
        keys.put("auto.create.topics.enable", "false");
        return keys;
    }

    private static Map<String, String> roles(Path logs, int port, int controllerPort) {
        String clients = CLIENTS + "://" + LoopbackPort.HOST + ":" + port;
        String controller = CONTROLLER + "://" + LoopbackPort.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + LoopbackPort.HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENTS,
                "listener.security.protocol.map",
                CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "listeners",
                clients + "," + controller,
                "advertised.listeners",
                clients,
                "log.dirs",
                logs.toString());
    }

    /** One replica of everything: there is one node. */
    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", ALONE,
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", ALONE,
                "transaction.state.log.min.isr", ALONE,
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", ALONE,
                "share.coordinator.state.topic.min.isr", ALONE,
                "default.replication.factor", ALONE,
                "min.insync.replicas", ALONE);
    }

    private static Map<String, String> sessions(Duration broker) {
        return Map.of(
                "broker.session.timeout.ms", Long.toString(broker.toMillis()),
                "broker.heartbeat.interval.ms", "500",
                // Idle groups have nobody to wait for.
                "group.initial.rebalance.delay.ms", "0",
                "num.recovery.threads.per.data.dir", "2");
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "4",
                // Writing one may take a second buffer of 8 MiB, which is kept: better in the first quarter of an hour
                // than after one of rest.
                "metadata.log.max.snapshot.interval.ms",
                Long.toString(Duration.ofMinutes(15).toMillis()),
                "log.cleaner.dedupe.buffer.size",
                Integer.toString(16 * 1024 * 1024),
                "log.index.size.max.bytes",
                Integer.toString(1024 * 1024));
    }
}
