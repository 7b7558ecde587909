package dev.talentwire.app.reset;

import dev.talentwire.app.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
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

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS = 20;

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

    /** Processes that have stopped keep their place for some seconds, so that a restart finds it free: those are waited for. */
    private static boolean isThereAndIdle(Admin admin, String application) {
        int members = members(admin, application);
        for (int waited = 0; members > 0 && waited < LOOKS; waited++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            members = members(admin, application);
        }
        if (members > 0) {
            throw new Refusal(application + " runs, with " + members + " members. Stop every process of it first.");
        }
        return members == 0;
    }

    /** Members of the group; -1 when there is no such group. */
    private static int members(Admin admin, String application) {
        KafkaFuture<ConsumerGroupDescription> group =
                Objects.requireNonNull(admin.describeConsumerGroups(List.of(application))
                        .describedGroups()
                        .get(application));
        try {
            return group.get().members().size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking at " + application, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return -1;
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
