package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.metrics.Meters;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StreamsApplicationTest {

    @TempDir
    Path folder;

    @Test
    void aStartThatFailsIsARefusalAndLeavesNoThreadBehind() {
        // Given a topic that all threads read, and no broker that could say what is in it
        var topics = Topics.withPrefix("t.");
        var builder = new StreamsBuilder();
        builder.globalTable("standing");
        Map<String, String> kafka = new HashMap<>();
        kafka.put("bootstrap.servers", "127.0.0.1:1");
        kafka.put("default.key.serde", "org.apache.kafka.common.serialization.Serdes$StringSerde");
        kafka.put("default.value.serde", "org.apache.kafka.common.serialization.Serdes$StringSerde");
        kafka.put("global.consumer.default.api.timeout.ms", "200");
        kafka.put("global.consumer.request.timeout.ms", "100");
        kafka.put("task.timeout.ms", "0");
        var identity = new StreamsApplication.Identity("aggregate", "t.", "instance-1", 1, folder);
        var meters = new Meters(topics, InstantSource.system());

        // When, Then
        assertThatThrownBy(() -> StreamsApplication.start(
                        identity, builder.build(), kafka, topics.rejected(), meters, InstantSource.system(), why -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("t.aggregate could not start");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("t.aggregate-") && name.endsWith("Thread"))
                .noneMatch(name -> name.contains("t.aggregate-instance-1-admin"));
    }
}
