package dev.talentwire.app.pipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The same contract on a real Kafka in a container; {@code -Dtalentwire.kafka.image} names another image. */
@Tag("container")
class ContainerPipelineTest extends PipelineContract {

    private static final String OFFICIAL = "apache/kafka:4.3.1";

    private static @Nullable KafkaContainer kafka;

    @BeforeAll
    static void startKafka() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println(
                    "!! CONTAINER TESTS SKIPPED: no Docker here, so nothing was run on a real Kafka container");
            Assumptions.abort("there is no Docker");
        }
        DockerImageName image = DockerImageName.parse(System.getProperty("talentwire.kafka.image", OFFICIAL))
                .asCompatibleSubstituteFor("apache/kafka");
        kafka = new KafkaContainer(image);
        kafka.start();
    }

    @AfterAll
    static void stopKafka() {
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Override
    Map<String, String> cluster() {
        if (kafka == null) {
            throw new IllegalStateException("The container was not started");
        }
        return Map.of("bootstrap.servers", kafka.getBootstrapServers());
    }
}
