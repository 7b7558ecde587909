package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whether an application is through, asked while it works. */
@Timeout(120)
class UnreadRecordsTest {

    private static final String GROUP = "app";
    private static final TopicPartition SOURCE = new TopicPartition("source", 0);
    private static final TopicPartition COPY = new TopicPartition("app-by-key-repartition", 0);

    @TempDir
    Path folder;

    private DataDirectory data;
    private EmbeddedBroker broker;
    private Admin admin;

    @BeforeEach
    void open() throws Exception {
        data = DataDirectory.claim(folder);
        broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {});
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin.createTopics(
                        List.of(new NewTopic(SOURCE.topic(), 1, (short) 1), new NewTopic(COPY.topic(), 1, (short) 1)))
                .all()
                .get();
    }

    @AfterEach
    void close() {
        admin.close();
        broker.close();
        data.close();
    }

    @Test
    void workThatMovesOnBetweenTwoQuestionsIsSeen() throws Exception {
        // Given a record that is read and passed on as soon as one question was answered
        publish(SOURCE);
        var moved = new AtomicBoolean();
        try (var unread = new UnreadRecords(Map.of("bootstrap.servers", broker.bootstrapServers()), after(() -> {
            if (moved.compareAndSet(false, true)) {
                publish(COPY);
                commit(SOURCE, 1);
            }
        }))) {
            // When, Then
            var inputs = unread.inputs(GROUP, SOURCE.topic());
            assertThat(inputs).containsExactlyInAnyOrder(SOURCE, COPY);
            assertThat(unread.firstUnread(GROUP, inputs)).isPresent();
            assertThat(moved).isTrue();

            // and when it was read there, too, there is nothing left
            commit(COPY, 1);
            assertThat(unread.firstUnread(GROUP, inputs)).isEmpty();
        }
    }

    /** An admin after whose answers about offsets something happens. */
    private Admin after(Work work) {
        Admin asked = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(asked, arguments);
                        if (answer instanceof ListOffsetsResult ends) {
                            ends.all().get();
                            work.execute();
                        } else if (answer instanceof ListConsumerGroupOffsetsResult reached) {
                            reached.partitionsToOffsetAndMetadata().get();
                            work.execute();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @FunctionalInterface
    private interface Work {
        void execute() throws Exception;
    }

    private void publish(TopicPartition to) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(to.topic(), "key", "value")).get();
        }
    }

    private void commit(TopicPartition partition, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(GROUP, Map.of(partition, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
