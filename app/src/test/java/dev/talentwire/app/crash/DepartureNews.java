package dev.talentwire.app.crash;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Topic;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes departures, one after the other at a steady pace, from its beginning until it is closed. */
final class DepartureNews implements AutoCloseable {

    private final Topic<EnrichedArticle> topic;
    private final Departures departures;
    private final KafkaProducer<String, EnrichedArticle> producer;
    private final AtomicInteger sent;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /**
     * Nothing is published yet.
     *
     * @param sent counts what was published, also after the end
     */
    DepartureNews(String bootstrapServers, Topic<EnrichedArticle> topic, Departures departures, AtomicInteger sent) {
        this.topic = topic;
        this.departures = departures;
        this.sent = sent;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", true),
                topic.keys().serializer(),
                topic.values().serializer());
    }

    void begin(int perSecond) {
        var unused = clock.scheduleAtFixedRate(this::publish, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void publish() {
        EnrichedArticle article = departures.article(sent.getAndIncrement());
        // What is lost on the way is missed by whoever compares at the end.
        var unused = producer.send(new ProducerRecord<>(topic.name(), article.getArticleId(), article));
    }

    /** Publishes nothing more; what was published is with the broker then. */
    @Override
    public void close() {
        clock.close();
        producer.close();
    }
}
