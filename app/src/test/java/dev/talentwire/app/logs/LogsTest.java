package dev.talentwire.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @AfterEach
    void closeTheFiles() {
        Logs.toTerminal();
    }

    @Test
    void whatEveryHealthyStartWarnsOfIsLeftOutAndNothingElseOfTheSameLibraries() throws IOException {
        // Given log files
        Logs.toFolder(folder, LogSettings.defaults(), () -> now);
        var network = LoggerFactory.getLogger("org.apache.kafka.clients.NetworkClient");

        // When a client waits for a topic that is being made, and then for a broker that is away
        network.warn(
                "The metadata response reported a recoverable issue: {}", "{a-repartition=UNKNOWN_TOPIC_OR_PARTITION}");
        network.warn("Connection to node {} could not be established.", 1);
        LoggerFactory.getLogger("kafka.server.DefaultAutoTopicCreationManager")
                .warn("Auto topic creation failed for __transaction_state with error 'TOPIC_ALREADY_EXISTS'");

        // And when another topic has another trouble, and when topics are still not there minutes later
        network.warn("issue of {}", "{a=UNKNOWN_TOPIC_OR_PARTITION, b=INVALID_TOPIC_EXCEPTION}");
        now = now.plus(Duration.ofMinutes(3));
        network.warn("later issue of {}", "{a=UNKNOWN_TOPIC_OR_PARTITION}");

        // Then only the warnings of the start are left out
        assertThat(Files.readString(folder.resolve("talentwire.0.log")))
                .contains("Connection to node 1 could not be established.", "b=INVALID_TOPIC_EXCEPTION", "later issue")
                .doesNotContain("recoverable issue", "TOPIC_ALREADY_EXISTS");
    }
}
