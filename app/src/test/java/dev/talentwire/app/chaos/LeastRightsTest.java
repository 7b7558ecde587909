package dev.talentwire.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.pipeline.KafkaImage;
import dev.talentwire.app.tls.SelfSigned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker that speaks SASL_SSL and allows nothing that is not granted. Each module has a principal of its own with the rights that
 * docs/operations.md lists, and no others.
 */
@Tag("container")
@Timeout(900)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class LeastRightsTest {

    private static final List<String> MODULES = List.of("aggregate", "enrich", "ingest");
    private static final String KEY_STORE = "/etc/kafka/secrets/broker.p12";
    private static final String PASSWORD = "only-for-this-test";
    private static final String PASSWORD_VARIABLE = "BROKER_PASSWORD";

    /** A listener for the test itself, without passwords; whoever comes there is the cluster's administrator. */
    private static final int ADMIN_PORT = 9095;

    private static final int ARTICLES = 40;
    private static final int ITERATIONS = 4096;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static DockerImageName image;

    @TempDir
    Path folder;

    private Network network;
    private KafkaNode broker;
    private News news;

    @BeforeAll
    static void findImage() {
        image = KafkaImage.orSkip();
    }

    @BeforeEach
    void start() throws Exception {
        makeCertificate();
        network = Network.newNetwork();
        Map<Integer, Integer> ports = KafkaNode.free(KafkaNode.HOST_PORT, ADMIN_PORT);
        broker = KafkaNode.of(image, network, "broker", ports, keys(ports));
        broker.container()
                .withCopyToContainer(Transferable.of(Files.readAllBytes(folder.resolve("broker.p12")), 0644), KEY_STORE)
                .start();
        news = News.ofYesterday(ARTICLES);
        createUsers();
    }

    @AfterEach
    void stop() {
        broker.close();
        network.close();
    }

    @Test
    void theDocumentedRightsAreEnough() throws Exception {
        Outcome calm = Calm.run(folder, news, administrator());
        for (String module : MODULES) {
            grant(rights(module));
        }

        try (Storm storm = new Storm(folder, news, Duration.ofSeconds(10), administrator())) {
            for (String module : MODULES) {
                storm.start(secured(storm, module));
                storm.instance(module + "-1").awaitRunning();
            }
            storm.startOthersThan("aggregate", "enrich", "ingest");

            assertThat(storm.differences(calm, PATIENCE, PATIENCE)).isEmpty();
        }
    }

    @Test
    void withoutItsGroupAModuleEndsAndSaysWhatItMayNot() throws Exception {
        // Given all rights of enrich but one
        grant(rights("enrich").stream()
                .filter(right -> right.pattern().resourceType() != ResourceType.GROUP)
                .toList());

        try (Storm storm = new Storm(folder, news, Duration.ofSeconds(10), administrator())) {
            // When it starts, then it ends by itself with a code for scripts, and names what it may not use
            Instance enrich = storm.start(secured(storm, "enrich"));

            assertThat(enrich.awaitEnd(PATIENCE)).isEqualTo(1);
            assertThat(enrich.said()).contains("Not authorized to access group: " + Storm.PREFIX + "enrich");
        }
    }

    private Launch secured(Storm storm, String module) {
        return storm.launch(module, "1")
                .with(Map.of(
                        "bootstrap.servers",
                        broker.address(KafkaNode.HOST_PORT),
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + module
                                + "\" password=\"${env:" + PASSWORD_VARIABLE + "}\";",
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        folder.resolve("broker.pem").toString()))
                .under(Map.of(PASSWORD_VARIABLE, PASSWORD));
    }

    private static List<AclBinding> rights(String module) throws Exception {
        Path page = Path.of(System.getProperty("talentwire.home", ".."), "docs", "operations.md");
        List<AclBinding> rights = DocumentedRights.of(module, Files.readString(page), Storm.PREFIX);
        assertThat(rights).as("rights of " + module + " in " + page).hasSizeGreaterThan(5);
        return rights;
    }

    private void grant(List<AclBinding> rights) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(administrator()))) {
            admin.createAcls(rights).all().get();
        }
    }

    private void createUsers() throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(administrator()))) {
            admin.alterUserScramCredentials(MODULES.stream()
                            .map(module -> new UserScramCredentialUpsertion(
                                    module,
                                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                    PASSWORD))
                            .<UserScramCredentialAlteration>map(user -> user)
                            .toList())
                    .all()
                    .get();
        }
    }

    private Map<String, String> administrator() {
        return Map.of("bootstrap.servers", broker.address(ADMIN_PORT));
    }

    /** A key of the broker's, signed by itself, and the certificate that clients trust. */
    private void makeCertificate() throws Exception {
        SelfSigned.make(folder.resolve("broker.p12"), PASSWORD).certificate(folder.resolve("broker.pem"));
    }

    private static Map<String, String> keys(Map<Integer, Integer> ports) {
        Map<String, String> keys = new HashMap<>();
        keys.put("node.id", "1");
        keys.put("process.roles", "broker,controller");
        keys.put("controller.quorum.voters", "1@localhost:" + KafkaNode.CONTROLLER_PORT);
        keys.put("controller.listener.names", "CONTROLLER");
        keys.put("inter.broker.listener.name", "BROKER");
        keys.put(
                "listener.security.protocol.map",
                "HOST:SASL_SSL,ADMIN:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        keys.put(
                "listeners",
                "HOST://:" + KafkaNode.HOST_PORT + ",ADMIN://:" + ADMIN_PORT + ",BROKER://:" + KafkaNode.BROKER_PORT
                        + ",CONTROLLER://:" + KafkaNode.CONTROLLER_PORT);
        keys.put(
                "advertised.listeners",
                "HOST://localhost:" + ports.get(KafkaNode.HOST_PORT) + ",ADMIN://localhost:" + ports.get(ADMIN_PORT)
                        + ",BROKER://localhost:" + KafkaNode.BROKER_PORT);
        keys.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        keys.put(
                "listener.name.host.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        keys.put("ssl.keystore.type", "PKCS12");
        keys.put("ssl.keystore.location", KEY_STORE);
        keys.put("ssl.keystore.password", PASSWORD);
        keys.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        keys.put("super.users", "User:ANONYMOUS");
        keys.put("offsets.topic.replication.factor", "1");
        keys.put("transaction.state.log.replication.factor", "1");
        keys.put("transaction.state.log.min.isr", "1");
        keys.put("group.initial.rebalance.delay.ms", "0");
        keys.put("auto.create.topics.enable", "false");
        return keys;
    }
}
