package dev.talentwire.app.chaos;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** One Kafka broker in a container, at an address that survives a restart of it. */
final class KafkaNode implements AutoCloseable {

    /** Inside the container: for clients on this machine, for the other brokers, for controllers. */
    static final int HOST_PORT = 9092;

    static final int BROKER_PORT = 9093;
    static final int CONTROLLER_PORT = 9094;

    private static final String CLUSTER = "dGFsZW50d2lyZS1jaGFvcw";
    private static final Duration START = Duration.ofMinutes(4);
    private static final int STOP_SECONDS = 30;

    private final GenericContainer<?> container;
    private final Map<Integer, Integer> ports;

    private KafkaNode(GenericContainer<?> container, Map<Integer, Integer> ports) {
        this.container = container;
        this.ports = ports;
    }

    /**
     * A node that is not started yet.
     *
     * @param name    under which other nodes of the network find it
     * @param ports   inside the container, and on this machine
     * @param keys    of its configuration, in Kafka's own words
     */
    static KafkaNode of(
            DockerImageName image,
            Network network,
            String name,
            Map<Integer, Integer> ports,
            Map<String, String> keys) {
        var container = new GenericContainer<>(image)
                .withNetwork(network)
                .withNetworkAliases(name)
                .withCreateContainerCmdModifier(command -> Objects.requireNonNullElseGet(
                                command.getHostConfig(), HostConfig::newHostConfig)
                        .withPortBindings(ports.entrySet().stream()
                                .map(port -> new PortBinding(
                                        Ports.Binding.bindIpAndPort("127.0.0.1", port.getValue()),
                                        ExposedPort.tcp(port.getKey())))
                                .toList()))
                .waitingFor(Wait.forLogMessage(".*Transitioning from RECOVERY to RUNNING.*", 1)
                        .withStartupTimeout(START))
                .withEnv("CLUSTER_ID", CLUSTER)
                .withEnv("KAFKA_HEAP_OPTS", "-Xms128m -Xmx320m");
        ports.keySet().forEach(container::addExposedPort);
        new TreeMap<>(keys).forEach((key, value) -> container.withEnv(variable(key), value));
        return new KafkaNode(container, ports);
    }

    /** Ports of this machine for such of a container; free a moment ago. */
    static Map<Integer, Integer> free(int... inside) throws IOException {
        Map<Integer, Integer> ports = new TreeMap<>();
        for (int port : inside) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(port, socket.getLocalPort());
            }
        }
        return ports;
    }

    GenericContainer<?> container() {
        return container;
    }

    /** Where clients on this machine find what listens on a port of the container. */
    String address(int inside) {
        return "localhost:" + ports.get(inside);
    }

    /** SIGTERM, and waits until it has ended. */
    void stop() {
        docker().stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_SECONDS)
                .exec();
    }

    /** SIGKILL. */
    void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts it again, with its disk as it was. */
    void again() {
        docker().startContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    /** The image's rule: a dot is an underscore, an underscore two, a hyphen three. */
    private static String variable(String key) {
        return "KAFKA_"
                + key.replace("_", "__").replace("-", "___").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
