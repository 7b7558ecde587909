package dev.talentwire.app.pipeline;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.kafka.KafkaContainer;

/** The same contract on a real Kafka in a container. */
@Tag("container")
class ContainerPipelineTest extends PipelineContract {

    private static @Nullable KafkaContainer kafka;

    @BeforeAll
    static void startKafka() {
        kafka = new KafkaContainer(KafkaImage.orSkip());
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
        return Map.of("bootstrap.servers", Objects.requireNonNull(kafka).getBootstrapServers());
    }
}
