package dev.talentwire.aggregate;

import dev.talentwire.aggregate.delivery.AlertSender;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.RouteSettings;
import dev.talentwire.schemas.AlertDelivery;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alerts from the topic to the routes: a consumer of its own, so that delivery neither slows counting down nor loses anything while a
 * receiver is away.
 *
 * <p>Whoever gets a partition reads it whole, for it is compacted, and {@code alert-deliveries} says what was told: the rest is sent and nothing twice.
 * Only a crash between a receiver's answer and the log's entry repeats a word, under its old idempotency key. Committed offsets show how
 * far everything is delivered or given up; nothing depends on them.
 *
 * <p>While counting is behind its input, what it says is half the truth, and nothing is sent.
 */
public final class AlertDeliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDeliveries.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Topics topics;
    private final AlertDesk desk;
    private final BooleanSupplier behind;
    private final Map<String, Object> kafka;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, AlertDelivery> producer;
    private final Map<TopicPartition, Long> unread = new HashMap<>();
    private final Map<String, AlertDelivery> unwritten = new LinkedHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread thread;

    private AlertDeliveries(
            Topics topics,
            AlertDesk desk,
            BooleanSupplier behind,
            Map<String, Object> kafka,
            String group,
            Consumer<String> onDeath) {
        this.topics = topics;
        this.desk = desk;
        this.behind = behind;
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("isolation.level", "read_committed");
        this.kafka.put("enable.auto.commit", false);
        this.kafka.put("auto.offset.reset", "earliest");
        var consuming = new HashMap<>(this.kafka);
        consuming.put("group.id", group);
        this.consumer = new KafkaConsumer<>(consuming, new StringDeserializer(), new ByteArrayDeserializer());
        var producing = new HashMap<>(kafka);
        producing.put("enable.idempotence", true);
        Topic<AlertDelivery> log = topics.alertDeliveries();
        this.producer = new KafkaProducer<>(
                producing, log.keys().serializer(), log.values().serializer());
        this.thread = Thread.ofPlatform().name("deliver-alerts").unstarted(() -> run(onDeath));
    }

    /**
     * Starts delivery.
     *
     * @param kafka       properties of the clients
     * @param group       consumer group
     * @param behind      true while counting has much to read before its alerts are the truth of today
     * @param onDeath     told why, when delivery cannot go on
     */
    public static AlertDeliveries start(
            Topics topics,
            DeliverySettings settings,
            BooleanSupplier behind,
            Map<String, Object> kafka,
            String group,
            InstantSource clock,
            Consumer<String> onDeath) {
        Function<RouteSettings, AlertSender> senders = route -> AlertSender.to(route, settings.timeout(), clock);
        var desk = new AlertDesk(settings, clock, senders);
        var deliveries = new AlertDeliveries(topics, desk, behind, kafka, group, onDeath);
        deliveries.thread.start();
        return deliveries;
    }

    @Override
    public void close() {
        stopping.set(true);
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Consumer<String> onDeath) {
        try (desk;
                producer;
                consumer) {
            consumer.subscribe(List.of(topics.departureAlerts().name()), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    desk.restart(deliveredBefore(), unwritten.values());
                    unwritten.values().removeIf(entry -> !desk.isLast(entry));
                    consumer.seekToBeginning(consumer.assignment());
                    unread.putAll(consumer.endOffsets(consumer.assignment()));
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    unread.keySet().removeAll(partitions);
                }
            });
            while (!stopping.get()) {
                deliver();
            }
        } catch (WakeupException e) {
            // That is how close() ends a poll.
        } catch (KafkaException | IllegalStateException e) {
            onDeath.accept("the delivery of alerts failed: " + e);
        }
    }

    /** One round. When Kafka is away for a while, the next one goes on where this one ended. */
    private void deliver() {
        try {
            hear();
            if (unread.isEmpty() && !behind.getAsBoolean()) {
                unwritten.putAll(desk.send());
            }
            write();
            if (unread.isEmpty() && desk.isDone()) {
                commit();
            }
        } catch (RetriableException | CommitFailedException e) {
            LOG.warn("The delivery of alerts waits for Kafka: {}", e.toString());
        }
    }

    /** What is told and over within one round is sent once. */
    private void hear() {
        var latest = new LinkedHashMap<String, DepartureAlert>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            DepartureAlert alert =
                    topics.departureAlerts().values().deserializer().deserialize(record.topic(), record.value());
            if (alert != null) {
                latest.put(alert.getId(), alert);
            }
        }
        latest.values().forEach(desk::hear);
        unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Without its entry in the log a delivery would be repeated after a restart, so entries wait until they are written. */
    private void write() {
        var sent = new LinkedHashMap<String, Future<RecordMetadata>>();
        unwritten.forEach((key, entry) -> sent.put(
                key, producer.send(new ProducerRecord<>(topics.alertDeliveries().name(), key, entry))));
        producer.flush();
        sent.forEach((key, written) -> {
            confirm(written);
            unwritten.remove(key);
        });
    }

    private static void confirm(Future<RecordMetadata> written) {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing the log of deliveries", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException away) {
                throw away;
            }
            throw new KafkaException("Cannot write the log of deliveries", e);
        }
    }

    private void commit() {
        var reached = new HashMap<TopicPartition, OffsetAndMetadata>();
        consumer.assignment()
                .forEach(partition -> reached.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        if (!reached.isEmpty()) {
            consumer.commitSync(reached);
        }
    }

    /** The log's last entry of every key. */
    private Collection<AlertDelivery> deliveredBefore() {
        Topic<AlertDelivery> log = topics.alertDeliveries();
        var last = new LinkedHashMap<String, AlertDelivery>();
        try (var reader = new KafkaConsumer<>(
                kafka, log.keys().deserializer(), log.values().deserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(log.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(record -> last.put(record.key(), record.value()));
            }
        }
        last.values().removeIf(entry -> entry == null);
        return last.values();
    }
}
