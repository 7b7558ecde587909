package dev.talentwire.app.reset;

import dev.talentwire.app.refusal.Refusal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What a Kafka Streams application keeps in the cluster: how far it has read, and topics of its own. Without them it reads its input from
 * the beginning.
 *
 * @param application consumer group, and prefix of its own topics
 * @param topics      its own topics
 * @param exists      whether the group is there
 */
record ApplicationReset(String application, List<String> topics, boolean exists) {

    /**
     * Looks, and changes nothing.
     *
     * @throws Refusal when the application runs
     */
    static ApplicationReset plan(Admin admin, String application) {
        List<String> own = get(admin.listTopics().names()).stream()
                .filter(topic -> topic.startsWith(application + "-"))
                .filter(topic -> topic.endsWith("-changelog") || topic.endsWith("-repartition"))
                .sorted()
                .toList();
        return new ApplicationReset(application, own, isThereAndIdle(admin, application));
    }

    /** Deletes what the plan names. */
    void execute(Admin admin) {
        if (!topics.isEmpty()) {
            get(admin.deleteTopics(topics).all());
        }
        if (exists) {
            get(admin.deleteConsumerGroups(List.of(application)).all());
        }
    }

    private static boolean isThereAndIdle(Admin admin, String application) {
        try {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(application))
                    .describedGroups()
                    .get(application)
                    .get();
            if (!group.members().isEmpty()) {
                throw new Refusal(application + " runs, with " + group.members().size()
                        + " members. Stop every process of it and wait 6 s, then reset it.");
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking at " + application, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new KafkaException("Cannot look at " + application, e.getCause());
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
