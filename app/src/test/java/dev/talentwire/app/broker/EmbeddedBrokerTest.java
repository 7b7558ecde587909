package dev.talentwire.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private final List<String> deaths = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void topicsAndTheClusterIdSurviveARestartOnAnotherPort() throws Exception {
        String cluster;
        try (var directory = DataDirectory.claim(folder);
                var broker = EmbeddedBroker.start(directory, new LoopbackPort.Any(), deaths::add);
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            cluster = admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS);
        }

        try (var directory = DataDirectory.claim(folder);
                var broker = EmbeddedBroker.start(directory, new LoopbackPort.Any(), deaths::add);
                Admin admin = admin(broker)) {
            assertThat(admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS))
                    .isEqualTo(cluster);
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
            assertThat(deaths).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void otherProcessesFindTheRunningBrokerByItsFolderAndNoStoppedOne() {
        try (var directory = DataDirectory.claim(folder);
                var broker = EmbeddedBroker.start(directory, new LoopbackPort.Any(), deaths::add)) {
            assertThat(DataDirectory.announcedBroker(folder)).contains(broker.bootstrapServers());
        }
        assertThat(DataDirectory.announcedBroker(folder)).isEmpty();
    }

    @Test
    void aFolderInUseIsRefusedWithTheProcessThatHoldsIt() {
        try (var first = DataDirectory.claim(folder)) {
            assertThatThrownBy(() -> DataDirectory.claim(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining("--set data=DIR");
        }
        DataDirectory.claim(folder).close();
    }

    @Test
    void aConfiguredPortThatIsTakenIsRefusedBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            new LoopbackPort.Exactly(taken.getLocalPort()).choose("the embedded broker", "broker.port"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("broker.port");
        }
    }

    @Test
    void aPreferredPortThatIsTakenGivesWayToAFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int chosen = new LoopbackPort.Preferred(taken.getLocalPort()).choose("the embedded broker", "broker.port");
            assertThat(chosen).isPositive().isNotEqualTo(taken.getLocalPort());
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
