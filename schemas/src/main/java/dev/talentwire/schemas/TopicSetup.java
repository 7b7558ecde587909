package dev.talentwire.schemas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that a cluster lacks; topics that exist are left as they are.
 *
 * @param partitions        partitions of a new topic, at least 1
 * @param replicationFactor replicas of a new topic; -1 for the cluster's default
 */
public record TopicSetup(int partitions, short replicationFactor) {

    public TopicSetup {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions is " + partitions + ", and a topic needs at least 1");
        }
    }

    /**
     * Creates what is missing and waits until it is there.
     *
     * @throws KafkaException when the cluster cannot be reached or refuses
     */
    public void ensure(Admin admin, Collection<? extends Topic<?>> topics) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic<?> topic : topics) {
            wanted.add(new NewTopic(topic.name(), partitions, replicationFactor)
                    .configs(topic.cleanup().configuration()));
        }
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
    }
}
