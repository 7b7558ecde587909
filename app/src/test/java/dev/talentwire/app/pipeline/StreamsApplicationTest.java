package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.metrics.Meters;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
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
    void aStartThatFailsIsARefusalAndLeavesNoThreadBehind() throws InterruptedException {
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
        assertThat(remaining()).as("threads that do not end").isEmpty();
    }

    /** Those of the application that are still alive when each was given its time to end: Kafka's closing thread says that all is closed while it still runs itself. */
    private static List<String> remaining() throws InterruptedException {
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("t.aggregate-"))
                .toList();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
        return threads.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }
}
