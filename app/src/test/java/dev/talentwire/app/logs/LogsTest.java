package dev.talentwire.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {

    @TempDir
    Path folder;

    @AfterEach
    void closeTheFiles() {
        Logs.toTerminal();
    }

    @Test
    void whatEveryHealthyStartWarnsOfIsLeftOutAndNothingElseOfTheSameLibraries() throws IOException {
        // Given log files
        Logs.toFolder(folder, LogSettings.defaults());
        var network = LoggerFactory.getLogger("org.apache.kafka.clients.NetworkClient");

        // When a client waits for a topic that is being made, and then for a broker that is away
        network.warn(
                "The metadata response reported a recoverable issue: {}", "{a-repartition=UNKNOWN_TOPIC_OR_PARTITION}");
        network.warn("Connection to node {} could not be established.", 1);
        LoggerFactory.getLogger("kafka.server.DefaultAutoTopicCreationManager")
                .warn("Auto topic creation failed for __transaction_state with error 'TOPIC_ALREADY_EXISTS'");

        // Then only the second is trouble
        assertThat(Files.readString(folder.resolve("talentwire.0.log")))
                .contains("Connection to node 1 could not be established.")
                .doesNotContain("recoverable issue", "TOPIC_ALREADY_EXISTS");
    }
}
