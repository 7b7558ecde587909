package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TopicCheckTest {

    private static final Topics TOPICS = Topics.withPrefix("t.");

    @TempDir
    Path folder;

    @Test
    void topicsOfOurOwnMakingAreFitAndOthersAreNamedWithAllThatIsWrong() throws Exception {
        try (var directory = DataDirectory.claim(folder);
                var broker = EmbeddedBroker.start(directory, new LoopbackPort.Any(), reason -> {});
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // Given one topic that somebody made with other partitions, and one that would forget
            admin.createTopics(List.of(
                            new NewTopic("t.articles", 5, (short) 1).configs(Map.of("cleanup.policy", "delete")),
                            new NewTopic("t.fetch-state", 2, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            new TopicSetup(2, (short) 1).ensure(admin, List.of(TOPICS.talentMoves(), TOPICS.rejected()));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(admin.listTopics().names().get())
                            .contains("t.articles", "t.fetch-state", "t.talent-moves", "t.rejected"));

            assertThatThrownBy(() -> new TopicCheck(2).ensure(admin, TOPICS.all()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("t.articles has 5 partitions, and topics.partitions is 2")
                    .hasMessageContaining("t.fetch-state has cleanup.policy delete, and must have compact")
                    .hasMessageNotContaining("t.talent-moves");
            assertThatCode(() -> new TopicCheck(2)
                            .ensure(admin, List.of(TOPICS.talentMoves(), TOPICS.rejected(), TOPICS.sourceStatus())))
                    .doesNotThrowAnyException();
        }
    }
}
