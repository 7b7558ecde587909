package dev.talentwire.app.reset;

import dev.talentwire.app.command.StoppedApplication;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * What a Kafka Streams application keeps in the cluster: how far it has read, and topics of its own. Without them it reads its input from
 * the beginning.
 *
 * @param application consumer group, and prefix of its own topics
 * @param topics      its own topics
 * @param exists      whether the group is there
 */
public record ApplicationReset(String application, List<String> topics, boolean exists) {

    /**
     * Looks, and changes nothing.
     *
     * @throws dev.talentwire.app.refusal.Refusal when the application runs
     */
    public static ApplicationReset plan(Admin admin, String application) {
        List<String> own = get(admin.listTopics().names()).stream()
                .filter(topic -> topic.startsWith(application + "-"))
                .filter(topic -> topic.endsWith("-changelog") || topic.endsWith("-repartition"))
                .sorted()
                .toList();
        return new ApplicationReset(application, own, StoppedApplication.exists(admin, application));
    }

    /** Deletes what the plan names. */
    public void execute(Admin admin) {
        if (!topics.isEmpty()) {
            get(admin.deleteTopics(topics).all());
        }
        if (exists) {
            get(admin.deleteConsumerGroups(List.of(application)).all());
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while resetting", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Resetting failed", e.getCause());
        }
    }
}
