package dev.talentwire.app.pipeline;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Whether topics that existed before are fit for use: with another number of partitions keys would move, and with another cleanup policy
 * what must stay would go.
 *
 * @param partitions that every topic must have
 */
record TopicCheck(int partitions) {

    private static final String CLEANUP = "cleanup.policy";

    /**
     * Looks at those that exist. To be asked before the others are created: a topic just made is not known to every broker yet.
     *
     * @throws Refusal        with everything that is wrong, and what to do
     * @throws KafkaException when the cluster cannot be asked
     */
    void ensure(Admin admin, Collection<? extends Topic<?>> topics) {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<? extends Topic<?>> existing = topics.stream()
                    .filter(topic -> there.contains(topic.name()))
                    .toList();
            List<String> names = existing.stream().map(Topic::name).toList();
            Map<String, TopicDescription> found =
                    admin.describeTopics(names).allTopicNames().get();
            Map<ConfigResource, Config> configs = admin.describeConfigs(
                            names.stream().map(TopicCheck::resource).toList())
                    .all()
                    .get();
            List<String> wrong = new ArrayList<>();
            existing.forEach(topic -> check(
                    topic,
                    Objects.requireNonNull(found.get(topic.name())).partitions().size(),
                    Objects.requireNonNull(configs.get(resource(topic.name()))),
                    wrong));
            if (!wrong.isEmpty()) {
                throw new Refusal(wrong.stream()
                        .collect(Collectors.joining(
                                System.lineSeparator() + "  ",
                                "Topics that exist cannot be used as they are:" + System.lineSeparator() + "  ",
                                "")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking at the topics", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot look at the topics", e.getCause());
        }
    }

    private void check(Topic<?> topic, int has, Config config, List<String> wrong) {
        if (has != partitions) {
            wrong.add(topic.name() + " has " + has + " partitions, and topics.partitions is " + partitions
                    + ": set topics.partitions to " + has + ", or choose another prefix for topics of your own");
        }
        String wanted = topic.cleanup().configuration().get(CLEANUP);
        String policy = config.get(CLEANUP).value();
        if (!policy.equals(wanted)) {
            wrong.add(topic.name() + " has cleanup.policy " + policy + ", and must have " + wanted
                    + ": kafka-configs.sh --alter --entity-type topics --entity-name " + topic.name()
                    + " --add-config cleanup.policy=" + wanted);
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
