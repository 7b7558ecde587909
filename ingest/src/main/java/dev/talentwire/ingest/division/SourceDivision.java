package dev.talentwire.ingest.division;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides sources among the instances that run, as a consumer group divides partitions: each partition of {@code fetch-state} is a slot,
 * and whoever owns it polls the sources that fall into it. The group reads nothing; it is there for its protocol.
 *
 * <ul>
 *   <li>No source is polled twice at once: an instance stops polling before the group gives its slot to another, and one that was
 *       paused for too long to notice cannot commit what it still does ({@link ClaimingProducer}).
 *   <li>None is orphaned: an instance that dies loses its slots after its session, and one that comes back within it keeps them.
 * </ul>
 */
public final class SourceDivision implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SourceDivision.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int SESSION_MS = 6_000;
    private static final int TRANSACTION_MS = 15_000;

    /** Takes the share of sources that are this instance's now, and has stopped polling all others when it returns. */
    public interface Owner {
        void own(Slots slots) throws InterruptedException;
    }

    private final String topic;
    private final Map<String, Object> client;
    private final CompletableFuture<Void> joined = new CompletableFuture<>();
    private final Set<TopicPartition> owned = new HashSet<>();
    private @Nullable Thread thread;
    private volatile @Nullable Claim claim;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closed;

    /**
     * A member that has not joined yet.
     *
     * @param client   where the cluster is and how to talk to it, in Kafka's own keys
     * @param topic    whose partitions are the slots
     * @param group    shared by all instances
     * @param instance the same after a restart, and different in every instance that runs
     */
    public SourceDivision(Map<String, Object> client, String topic, String group, String instance) {
        this.topic = topic;
        this.client = new HashMap<>(client);
        this.client.put("group.id", group);
        this.client.put("group.instance.id", instance);
        this.client.put("session.timeout.ms", SESSION_MS);
        this.client.put("heartbeat.interval.ms", SESSION_MS / 4);
        this.client.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        this.client.put("enable.auto.commit", false);
        this.client.put("auto.offset.reset", "latest");
        this.client.put("allow.auto.create.topics", false);
        // Makes a new owner wait for what the one before has not committed or aborted yet.
        this.client.put("isolation.level", "read_committed");
    }

    /** Joins the group; the owner hears of its share when the group has decided. */
    public void start(Owner owner) {
        thread = Thread.ofPlatform().name("source-division").daemon().start(() -> takePart(owner));
    }

    /** A producer whose transactions fail when the group has given this instance up. */
    public Producer<String, byte[]> producer(Map<String, Object> config) {
        Map<String, Object> bounded = new HashMap<>(config);
        bounded.put("transaction.timeout.ms", TRANSACTION_MS);
        return new ClaimingProducer(bounded, () -> Optional.ofNullable(claim));
    }

    /**
     * Waits until the group has decided for the first time.
     *
     * @throws TimeoutException     when that takes longer
     * @throws InterruptedException while waiting
     */
    public void awaitJoined(Duration atMost) throws TimeoutException, InterruptedException {
        try {
            joined.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new KafkaException("Joining the division of sources failed", e);
        }
    }

    /** Gives up the place without leaving the group: who comes back within its session finds it free. */
    @Override
    public void close() {
        closed = true;
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        try {
            if (thread != null && !thread.join(CLOSE)) {
                log.warn("The division of sources did not stop within {} and is left behind", CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takePart(Owner owner) {
        while (!closed) {
            try (var open = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = open;
                open.subscribe(Set.of(topic), new Listener(open, owner));
                while (!closed) {
                    open.poll(POLL);
                    claim(open);
                }
            } catch (WakeupException e) {
                log.debug("The division of sources ends");
            } catch (RuntimeException e) {
                log.error("The division of sources broke off and is begun again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only this thread may ask the consumer for its generation. */
    private void claim(KafkaConsumer<?, ?> open) {
        claim = owned.isEmpty()
                ? null
                : new Claim(
                        owned.stream().collect(Collectors.toMap(slot -> slot, slot -> new OffsetAndMetadata(0))),
                        open.groupMetadata());
    }

    private void tell(KafkaConsumer<?, ?> open, Owner owner) {
        claim(open);
        try {
            owner.own(new Slots(
                    owned.stream().map(TopicPartition::partition).collect(Collectors.toSet()),
                    open.partitionsFor(topic).size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the group decides. */
    private final class Listener implements ConsumerRebalanceListener {

        private final KafkaConsumer<?, ?> open;
        private final Owner owner;

        Listener(KafkaConsumer<?, ?> open, Owner owner) {
            this.open = open;
            this.owner = owner;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            open.pause(gained);
            if (!gained.isEmpty()) {
                // Comes back only when the transactions of the owner before have ended, one way or the other.
                var settled = open.committed(Set.copyOf(gained));
                log.info(
                        "Sources of {} slots are this instance's now, {} in all",
                        settled.size(),
                        owned.size() + gained.size());
            }
            owned.addAll(gained);
            tell(open, owner);
            joined.complete(null);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> lost) {
            if (!closed) {
                owned.removeAll(lost);
                tell(open, owner);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            log.warn("The group has given this instance up; its sources are another's until it has joined again");
            onPartitionsRevoked(lost);
        }
    }
}
