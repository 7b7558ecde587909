package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TopicSetupTest {

    private static final Topics TOPICS = Topics.withPrefix("t.");
    private static final int LATE = 2;

    @TempDir
    Path folder;

    @Test
    void itWaitsUntilABrokerKnowsWhatTheControllerHasCreated() throws Exception {
        try (var directory = DataDirectory.claim(folder);
                var broker = EmbeddedBroker.start(directory, new LoopbackPort.Any(), reason -> {});
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // Given a broker that hears of new topics late: twice it says that it knows no such topic
            var asked = new AtomicInteger();
            Admin late = hearingLate(admin, asked);

            new TopicSetup(2, (short) 1).ensure(late, TOPICS.all());

            assertThat(asked).hasValueGreaterThan(LATE);
            assertThat(admin.describeTopics(List.of("t.articles", "t.source-status"))
                            .allTopicNames()
                            .get())
                    .hasSize(2);

            // When nothing is missing, nothing is waited for
            asked.set(0);
            new TopicSetup(2, (short) 1).ensure(late, TOPICS.all());
            assertThat(asked).hasValue(0);
        }
    }

    private static Admin hearingLate(Admin admin, AtomicInteger asked) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("describeTopics") && asked.getAndIncrement() < LATE) {
                        return admin.describeTopics(List.of("t.not-heard-of"));
                    }
                    try {
                        return method.invoke(admin, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
