package dev.talentwire.app.pipeline;

import dev.talentwire.aggregate.AggregateTopology;
import dev.talentwire.aggregate.AlertDeliveries;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.registry.SchemaEndpoint;
import dev.talentwire.enrich.EnrichTopology;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.ingest.Ingest;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;

/**
 * The composition root: makes one running system of the settings.
 *
 * <p>It opens the data directory, the broker, the schema endpoint, aggregate, enrich and ingest in this order, so that readers
 * are there before writers, and closes them in the reverse order. Everything that was fetched and committed survives.
 */
public final class Pipeline implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int ADMIN_TIMEOUT_MS = 20_000;

    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<String> announce;
    private final Topics topics;
    private final OpenParts open = new OpenParts();
    private final List<StreamsApplication> applications = new ArrayList<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private Optional<Ingest> ingest = Optional.empty();
    private Optional<URI> schemas = Optional.empty();
    private String bootstrapServers = "";

    /**
     * A system that is not started yet.
     *
     * @param announce takes one readable line for each part that runs
     */
    public Pipeline(Settings settings, InstantSource clock, Consumer<String> announce) {
        this.settings = settings;
        this.clock = clock;
        this.announce = announce;
        this.topics = Topics.withPrefix(settings.prefix());
    }

    /**
     * Starts everything and returns when it runs.
     *
     * @throws Refusal when something that the operator can change stands in the way; close this then, as always
     */
    public void start() {
        DataDirectory data = open.add(DataDirectory.claim(settings.data()));
        Logs.toFolder(data.path().resolve("logs"));
        // Loading the models takes as long as starting the broker: both at once.
        CompletableFuture<Enricher> enricher = settings.modules().contains(Module.ENRICH)
                ? CompletableFuture.supplyAsync(() -> Enricher.load(settings.enrich()))
                : new CompletableFuture<>();
        bootstrapServers = settings.cluster().orElseGet(() -> embed(data));
        createTopics();
        if (settings.modules().contains(Module.AGGREGATE)) {
            start(Module.AGGREGATE, 1, AggregateTopology.build(topics, settings.aggregate(), clock), data);
            startDelivery();
        }
        if (settings.modules().contains(Module.ENRICH)) {
            int threads = Runtime.getRuntime().availableProcessors();
            start(Module.ENRICH, threads, EnrichTopology.build(topics, enricher.join(), clock), data);
        }
        // Not after the applications run: topics keep what is fetched meanwhile, and a start is half as long.
        if (settings.modules().contains(Module.INGEST)) {
            startIngest();
        }
        applications.forEach(application -> application.awaitRunning(START));
    }

    /** Where Kafka clients find the cluster; empty before the start. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Properties of a client for that cluster. */
    public Map<String, String> clientProperties() {
        return settings.clientProperties(bootstrapServers);
    }

    /** The schema endpoint; empty without an embedded broker. */
    public Optional<URI> schemas() {
        return schemas;
    }

    /** The topics that this system reads and writes. */
    public Topics topics() {
        return topics;
    }

    /** How ingest stands; empty when it does not run here. */
    public Optional<IngestStatus> ingestStatus() {
        return ingest.map(Ingest::status);
    }

    /** Consumer groups of the applications that run here. */
    public List<String> groups() {
        return applications.stream().map(StreamsApplication::group).toList();
    }

    /** Completes with a reason when a part stops on its own and the rest cannot go on usefully. */
    public CompletableFuture<String> death() {
        return death.copy();
    }

    /** Stops ingest, enrich, aggregate and the broker in this order. A second call does nothing. */
    @Override
    public void close() {
        open.close();
    }

    private String embed(DataDirectory data) {
        EmbeddedBroker broker = open.add(EmbeddedBroker.start(
                data, settings.brokerPort(), reason -> death.complete("the embedded broker died: " + reason)));
        boolean elsewhere = settings.broker().port() == null
                && !broker.bootstrapServers().endsWith(":" + EmbeddedBroker.USUAL_PORT);
        announce.accept("broker     " + broker.bootstrapServers() + ", embedded, data in " + data.path()
                + (elsewhere ? "; port " + EmbeddedBroker.USUAL_PORT + " was taken" : ""));
        SchemaEndpoint endpoint = open.add(SchemaEndpoint.start(settings.schemasPort(), topics.all()));
        schemas = Optional.of(endpoint.uri());
        announce.accept("schemas    " + endpoint.uri() + "/subjects");
        return broker.bootstrapServers();
    }

    private void createTopics() {
        Map<String, Object> properties = new HashMap<>(clientProperties());
        properties.putIfAbsent("default.api.timeout.ms", ADMIN_TIMEOUT_MS);
        properties.putIfAbsent("request.timeout.ms", ADMIN_TIMEOUT_MS);
        try (Admin admin = Admin.create(properties)) {
            new TopicSetup(settings.topics().partitions(), settings.topics().replication()).ensure(admin, topics.all());
        } catch (KafkaException e) {
            throw new Refusal(
                    "Cannot create the topics " + settings.prefix() + "* on " + bootstrapServers + ": " + rootOf(e)
                            + ". Check kafka.bootstrap.servers and the rights of this client.",
                    e);
        }
    }

    private void start(Module module, int threads, Topology topology, DataDirectory data) {
        String stage = module.name().toLowerCase(Locale.ROOT);
        var identity = new StreamsApplication.Identity(
                stage,
                settings.prefix(),
                settings.instance(),
                threads,
                data.path().resolve("streams"));
        StreamsApplication application = open.add(StreamsApplication.start(
                identity, topology, clientProperties(), topics.rejected(), clock, death::complete));
        applications.add(application);
        announce.accept(String.format("%-10s group %s, %s", stage, application.group(), counted(threads, "thread")));
    }

    private void startDelivery() {
        DeliverySettings delivery = settings.aggregate().delivery();
        if (delivery.routes().isEmpty()) {
            return;
        }
        Map<String, Object> kafka = new HashMap<>(clientProperties());
        try {
            open.add(AlertDeliveries.start(
                    topics, delivery, kafka, settings.prefix() + "deliver", clock, System.getenv(), death::complete));
        } catch (IllegalStateException e) {
            throw new Refusal("Alerts cannot be delivered: " + e.getMessage(), e);
        }
        announce.accept("delivery   " + counted(delivery.routes().size(), "route"));
    }

    private void startIngest() {
        Map<String, Object> kafka = new HashMap<>(clientProperties());
        ingest = Optional.of(open.add(Ingest.start(settings.ingest(), kafka, topics, clock, settings.instance())));
        int sources = settings.ingest().sources().size();
        announce.accept(
                "ingest     " + counted(sources, "source") + (sources == 0 ? "; name some under ingest.sources" : ""));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Throwable rootOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (a, b) -> b);
    }
}
