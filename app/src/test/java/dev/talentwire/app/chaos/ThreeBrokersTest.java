package dev.talentwire.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.pipeline.KafkaImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** A cluster of three brokers that keeps everything three times, and two processes of each application. */
@Tag("cluster")
@Timeout(1500)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ThreeBrokersTest {

    private static final int BROKERS = 3;
    private static final int ARTICLES = 160;
    private static final Duration COMING = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static DockerImageName image;

    @TempDir
    Path folder;

    private Network network;
    private List<KafkaNode> brokers;

    @BeforeAll
    static void findImage() {
        image = KafkaImage.orSkip();
    }

    @BeforeEach
    void start() throws Exception {
        network = Network.newNetwork();
        brokers = new ArrayList<>();
        for (int node = 1; node <= BROKERS; node++) {
            Map<Integer, Integer> ports = KafkaNode.free(KafkaNode.HOST_PORT);
            brokers.add(KafkaNode.of(image, network, "broker-" + node, ports, keys(node, ports)));
        }
        // Together: none runs before it has found another.
        Startables.deepStart(brokers.stream()
                        .<GenericContainer<?>>map(KafkaNode::container)
                        .toList())
                .join();
    }

    @AfterEach
    void stop() {
        brokers.forEach(KafkaNode::close);
        network.close();
    }

    @Test
    void neitherBrokersThatStopAndDieNorKilledInstancesLoseOrDoubleAnything() throws Exception {
        // Given what a calm run leaves
        var news = News.ofYesterday(ARTICLES);
        Outcome calm = Calm.run(folder, news, kafka());
        assertThat(calm.articles()).hasSize(ARTICLES);
        assertThat(calm.moves()).hasSizeGreaterThan(ARTICLES / 2);

        try (Storm storm = new Storm(folder, news, COMING, kafka())) {
            // When articles come, and brokers and instances go and come back
            for (String module : List.of("aggregate", "enrich", "ingest")) {
                storm.start(storm.launch(module, "1"));
                storm.instance(module + "-1").awaitRunning();
                storm.start(storm.launch(module, "2"));
            }
            storm.startOthersThan("aggregate", "enrich", "ingest");
            storm.supervise();
            storm.awaitMore(storm.topics.enrichedArticles(), 8);
            brokers.get(0).stop();
            storm.awaitMore(storm.topics.enrichedArticles(), 8);
            brokers.get(0).again();
            killAndStartAgain(storm, "ingest", "1");
            storm.awaitMore(storm.topics.enrichedArticles(), 8);
            killAndStartAgain(storm, "enrich", "2");
            storm.awaitMore(storm.topics.talentMoves(), 8);
            brokers.get(1).kill();
            storm.awaitMore(storm.topics.talentMoves(), 8);
            brokers.get(1).again();
            killAndStartAgain(storm, "aggregate", "1");

            // Then what is there in the end is what the calm run left, and three brokers have it
            assertThat(storm.differences(calm, PATIENCE, PATIENCE)).isEmpty();
            assertThat(replicas(storm.topics.talentMoves().name())).containsOnly(BROKERS);
        }
    }

    private static void killAndStartAgain(Storm storm, String module, String instance) throws Exception {
        storm.instance(module + "-" + instance).kill();
        storm.start(storm.launch(module, instance));
    }

    private List<Integer> replicas(String topic) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(kafka()))) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .map(partition -> partition.replicas().size())
                    .toList();
        }
    }

    private Map<String, String> kafka() {
        return Map.of(
                "bootstrap.servers",
                brokers.stream()
                        .map(broker -> broker.address(KafkaNode.HOST_PORT))
                        .collect(Collectors.joining(",")));
    }

    private static Map<String, String> keys(int node, Map<Integer, Integer> ports) {
        Map<String, String> keys = new HashMap<>();
        keys.put("node.id", Integer.toString(node));
        keys.put("process.roles", "broker,controller");
        keys.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, BROKERS)
                        .mapToObj(other -> other + "@broker-" + other + ":" + KafkaNode.CONTROLLER_PORT)
                        .collect(Collectors.joining(",")));
        keys.put("controller.listener.names", "CONTROLLER");
        keys.put("inter.broker.listener.name", "BROKER");
        keys.put("listener.security.protocol.map", "HOST:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        keys.put(
                "listeners",
                "HOST://:" + KafkaNode.HOST_PORT + ",BROKER://:" + KafkaNode.BROKER_PORT + ",CONTROLLER://:"
                        + KafkaNode.CONTROLLER_PORT);
        keys.put(
                "advertised.listeners",
                "HOST://localhost:" + ports.get(KafkaNode.HOST_PORT) + ",BROKER://broker-" + node + ":"
                        + KafkaNode.BROKER_PORT);
        keys.put("default.replication.factor", Integer.toString(BROKERS));
        keys.put("min.insync.replicas", "2");
        keys.put("offsets.topic.replication.factor", Integer.toString(BROKERS));
        keys.put("offsets.topic.num.partitions", "4");
        keys.put("transaction.state.log.replication.factor", Integer.toString(BROKERS));
        keys.put("transaction.state.log.min.isr", "2");
        keys.put("transaction.state.log.num.partitions", "4");
        keys.put("group.initial.rebalance.delay.ms", "0");
        keys.put("auto.create.topics.enable", "false");
        return keys;
    }
}
