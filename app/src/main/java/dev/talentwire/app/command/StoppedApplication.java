package dev.talentwire.app.command;

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

/** An application of which no process may run while a command works on what it keeps. */
public final class StoppedApplication {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS = 20;
    private static final int NO_GROUP = -1;

    private StoppedApplication() {}

    /**
     * Looks whether it runs. Processes that have stopped keep their place for some seconds, so that a restart finds it free: those are
     * waited for.
     *
     * @param group the application's consumer group
     * @return whether there is such a group
     * @throws Refusal when the application runs
     */
    public static boolean exists(Admin admin, String group) {
        int members = members(admin, group);
        for (int waited = 0; members > 0 && waited < LOOKS; waited++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            members = members(admin, group);
        }
        if (members > 0) {
            throw new Refusal(group + " runs, with " + members + (members == 1 ? " member" : " members")
                    + ". Stop every process of it first.");
        }
        return members != NO_GROUP;
    }

    private static int members(Admin admin, String group) {
        KafkaFuture<ConsumerGroupDescription> described = Objects.requireNonNull(
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group));
        try {
            return described.get().members().size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking at " + group, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return NO_GROUP;
            }
            throw new KafkaException("Cannot look at " + group, e.getCause());
        }
    }
}
