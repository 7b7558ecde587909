package dev.talentwire.schemas;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics that a cluster lacks; topics that exist are left as they are.
 *
 * @param partitions        partitions of a new topic, at least 1
 * @param replicationFactor replicas of a new topic; -1 for the cluster's default
 */
public record TopicSetup(int partitions, short replicationFactor) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    public TopicSetup {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions is " + partitions + ", and a topic needs at least 1");
        }
    }

    /**
     * Creates what is missing and waits until a broker knows it. Where nothing is missing, neither the right to create topics nor the
     * cluster's controller is needed.
     *
     * @throws KafkaException when the cluster cannot be reached or refuses
     */
    public void ensure(Admin admin, Collection<? extends Topic<?>> topics) {
        Set<String> there = existing(admin);
        List<NewTopic> wanted = topics.stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), partitions, replicationFactor)
                        .configs(topic.cleanup().configuration()))
                .toList();
        admin.createTopics(wanted).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("Cannot create topic " + name, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Interrupted while creating topic " + name, e);
            }
        });
        if (!wanted.isEmpty()) {
            awaitKnown(admin, wanted.stream().map(NewTopic::name).toList());
        }
    }

    /** The controller answers before the brokers know of a topic, and who starts to read it in between ends with an error. */
    private static void awaitKnown(Admin admin, Collection<String> names) {
        long begun = System.nanoTime();
        while (true) {
            try {
                admin.describeTopics(names).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException("Cannot look at the topics", e.getCause());
                }
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new KafkaException(
                            "No broker knows all created topics after " + PATIENCE.toSeconds() + " s", e);
                }
                pause();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("Interrupted while looking at the topics", e);
    }

    private static Set<String> existing(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot look at the topics", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
