package dev.talentwire.app.pipeline;

import dev.talentwire.aggregate.AggregateTopology;
import dev.talentwire.aggregate.AlertDeliveries;
import dev.talentwire.aggregate.AlertRules;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.health.OperatorEndpoint;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.metrics.Meters;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.registry.SchemaEndpoint;
import dev.talentwire.enrich.EnrichTopology;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.ingest.Ingest;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.schemas.AvroSerde;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import dev.talentwire.schemas.UnknownSchemaException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: makes one running system of the settings.
 *
 * <p>It opens the data directory, the broker, the schema endpoint, aggregate, enrich and ingest in this order, so that readers
 * are there before writers, and closes them in the reverse order. Everything that was fetched and committed survives.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration CLOSE = Duration.ofMinutes(1);
    private static final int ADMIN_TIMEOUT_MS = 10_000;

    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<String> announce;
    private final Topics topics;
    private final Meters meters;
    private final OpenParts open = new OpenParts(System::nanoTime);
    private final List<StreamsApplication> applications = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private volatile Optional<Ingest> ingest = Optional.empty();
    private volatile Optional<AlertRules> alertRules = Optional.empty();
    private volatile Optional<Delivery> delivery = Optional.empty();
    private Optional<URI> schemas = Optional.empty();
    private Optional<URI> health = Optional.empty();
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
        this.topics = settings.namedTopics();
        this.meters = new Meters(topics, clock);
    }

    /**
     * Starts everything and returns when it runs.
     *
     * @throws Refusal when something that the operator can change stands in the way; close this then, as always
     */
    public void start() {
        DataDirectory data = open.open(() -> DataDirectory.claim(settings.data()));
        Logs.toFolder(data.path().resolve("logs"), settings.logs(), clock);
        serveHealth();
        // Loading the models takes as long as starting the broker: both at once.
        CompletableFuture<Enricher> enricher = settings.modules().contains(Module.ENRICH)
                ? CompletableFuture.supplyAsync(() -> Enricher.load(settings.enrich()))
                : new CompletableFuture<>();
        bootstrapServers = settings.cluster().orElseGet(() -> embed(data));
        announceSchemas();
        createTopics();
        Topics written = topics.refusingLongerThan(Topic.LONGEST_VALUE);
        if (settings.modules().contains(Module.AGGREGATE)) {
            AlertRules rules = new AlertRules(settings.aggregate());
            alertRules = Optional.of(rules);
            start(Module.AGGREGATE, 1, AggregateTopology.build(written, rules, clock), data);
            startDelivery();
        }
        if (settings.modules().contains(Module.ENRICH)) {
            start(Module.ENRICH, settings.enrichThreads(), EnrichTopology.build(topics, loaded(enricher), clock), data);
        }
        // Not after the applications run: topics keep what is fetched meanwhile, and a start is half as long.
        if (settings.modules().contains(Module.INGEST)) {
            startIngest(data.path().resolve("ingest"));
        }
        applications.forEach(application -> application.awaitRunning(START));
    }

    /**
     * Takes other sources, alert rules and routes over while it runs, and says what else has changed and needs a restart. The lexicon
     * watches its own files.
     *
     * @throws InterruptedException while a source that is to end finishes
     */
    public void reload(Settings next) throws InterruptedException {
        if (alertRules.isPresent() && alertRules.get().change(next.aggregate().spikes())) {
            announce.accept("reloaded   aggregate.spikes: every company is judged by it within "
                    + settings.aggregate().aging().toSeconds() + " s");
        }
        if (delivery.isPresent() && delivery.get().change(next.aggregate().delivery())) {
            announce.accept("reloaded   aggregate.delivery: "
                    + counted(next.aggregate().delivery().routes().size(), "route"));
        }
        if (ingest.isPresent()) {
            ingest.get().reload(next.ingest());
        }
        Settings rest = next.withIngest(settings.ingest())
                .withAggregate(next.aggregate()
                        .withSpikes(settings.aggregate().spikes())
                        .withDelivery(settings.aggregate().delivery()));
        if (!rest.equals(settings)) {
            LOG.warn(
                    "The configuration has changed beyond sources, alert rules and routes; the rest holds from the next"
                            + " start on");
        }
    }

    /** Where Kafka clients find the cluster; empty before the start. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Properties of a client for that cluster. */
    public Map<String, String> clientProperties() {
        return settings.clientProperties(bootstrapServers);
    }

    /** The schema endpoint; empty without an embedded broker, or with a registry. */
    public Optional<URI> schemas() {
        return schemas;
    }

    /** Where health and metrics are served; empty before the start. */
    public Optional<URI> health() {
        return health;
    }

    /** The topics that this system reads and writes. */
    public Topics topics() {
        return topics;
    }

    /** How ingest stands; empty when it does not run here. */
    public Optional<IngestStatus> ingestStatus() {
        return ingest.map(Ingest::status);
    }

    /** Consumer groups of the applications that run here, in the order in which data flows. */
    public List<String> groups() {
        return applications.reversed().stream().map(StreamsApplication::group).toList();
    }

    /** The Kafka Streams applications that run here. */
    List<StreamsApplication> applications() {
        return List.copyOf(applications);
    }

    /** What this process was told to be. */
    Settings settings() {
        return settings;
    }

    /** Completes with a reason when a part stops on its own and the rest cannot go on usefully. */
    public CompletableFuture<String> death() {
        return death.copy();
    }

    /** Stops ingest, enrich, aggregate and the broker in this order. A second call does nothing. */
    @Override
    public void close() {
        close(CLOSE);
    }

    /** As {@link #close()}; what takes longer is left behind, to end with the process. */
    public void close(Duration atMost) {
        open.close(atMost);
    }

    private void serveHealth() {
        OperatorEndpoint endpoint =
                open.open(() -> OperatorEndpoint.start(settings.health(), new PipelineHealth(this), meters::scrape));
        health = Optional.of(endpoint.uri());
        announce.accept("health     " + endpoint.uri() + "/health/ready, " + endpoint.uri() + "/metrics");
    }

    private String embed(DataDirectory data) {
        EmbeddedBroker broker = open.open(() -> EmbeddedBroker.start(
                data, settings.brokerPort(), reason -> death.complete("the embedded broker died: " + reason)));
        boolean elsewhere = settings.broker().port() == null
                && !broker.bootstrapServers().endsWith(":" + EmbeddedBroker.USUAL_PORT);
        announce.accept("broker     " + broker.bootstrapServers() + ", embedded, data in " + data.path()
                + (elsewhere ? "; port " + EmbeddedBroker.USUAL_PORT + " was taken" : ""));
        if (settings.registry().isEmpty()) {
            SchemaEndpoint endpoint = open.open(() -> SchemaEndpoint.start(settings.schemasPort(), topics.all()));
            schemas = Optional.of(endpoint.uri());
            announce.accept("schemas    " + endpoint.uri() + "/subjects");
        }
        return broker.bootstrapServers();
    }

    /** At the start and not with the first record: a registry that is away or refuses says nothing about the record. */
    private void announceSchemas() {
        if (settings.registry().isEmpty()) {
            return;
        }
        try {
            for (Topic<?> topic : topics.all()) {
                if (topic.values() instanceof AvroSerde<?> serde) {
                    serde.announce(topic.name());
                }
            }
        } catch (SchemaRegistryException | UnknownSchemaException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        announce.accept("registry   " + settings.registry().get());
    }

    private void createTopics() {
        Map<String, Object> properties = new HashMap<>(clientProperties());
        properties.putIfAbsent("default.api.timeout.ms", ADMIN_TIMEOUT_MS);
        properties.putIfAbsent("request.timeout.ms", ADMIN_TIMEOUT_MS);
        try (Admin admin = Admin.create(properties)) {
            new TopicCheck(settings.topics().partitions()).ensure(admin, topics.all());
            new TopicSetup(settings.topics().partitions(), settings.topics().replication()).ensure(admin, topics.all());
        } catch (KafkaException e) {
            var causes = new Causes(e);
            if (causes.include(org.apache.kafka.common.errors.TimeoutException.class)) {
                Object waited = properties.get("default.api.timeout.ms");
                throw Refusal.noBrokerAnswers(
                        bootstrapServers, Duration.ofMillis(Long.parseLong(String.valueOf(waited))), e);
            }
            throw new Refusal(
                    "Cannot create the topics " + settings.prefix() + "* on " + bootstrapServers + ": " + causes.root()
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
        StreamsApplication application = open.open(() -> StreamsApplication.start(
                identity, topology, clientProperties(), topics.rejected(), meters, clock, death::complete));
        applications.add(application);
        announce.accept(String.format("%-10s group %s, %s", stage, application.group(), counted(threads, "thread")));
    }

    private void startDelivery() {
        Map<String, Object> kafka = new HashMap<>(clientProperties());
        DeliverySettings first = settings.aggregate().delivery();
        delivery = Optional.of(open.open(() -> new Delivery(
                first,
                routes -> AlertDeliveries.start(
                        topics,
                        routes,
                        new Backlog(this::lag, System::nanoTime),
                        kafka,
                        settings.prefix() + "deliver",
                        clock,
                        death::complete)::close)));
        if (!first.routes().isEmpty()) {
            announce.accept("delivery   " + counted(first.routes().size(), "route"));
        }
    }

    /** Records that the worst application has yet to read. */
    private OptionalDouble lag() {
        return applications.stream()
                .map(StreamsApplication::lag)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private void startIngest(Path memory) {
        Map<String, Object> kafka = new HashMap<>(clientProperties());
        kafka.putAll(meters.ofProducer());
        Ingest started = open.open(() -> share(kafka, memory));
        ingest = Optional.of(started);
        meters.watch(started::status);
        meters.watchAnswers(started::answers);
        started.watchFetches(meters.ofFetches());
        int sources = settings.ingest().sources().size();
        announce.accept(
                "ingest     " + counted(sources, "source") + (sources == 0 ? "; name some under ingest.sources" : ""));
    }

    private Ingest share(Map<String, Object> kafka, Path memory) {
        String group = settings.prefix() + "ingest";
        try {
            return Ingest.startShared(
                    settings.ingest(), kafka, topics, clock, settings.instance(), memory, group, START);
        } catch (TimeoutException e) {
            throw new Refusal(
                    "The sources were not divided after " + START.toSeconds()
                            + " s. Is the cluster reachable, and may this" + " client use group " + group
                            + "? The log file says more.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the sources were divided", e);
        } catch (UncheckedIOException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private static Enricher loaded(CompletableFuture<Enricher> enricher) {
        try {
            return enricher.join();
        } catch (CompletionException e) {
            // A lexicon of the operator's with mistakes says itself what is wrong.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
