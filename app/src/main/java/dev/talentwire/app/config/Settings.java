package dev.talentwire.app.config;

import dev.talentwire.aggregate.AggregateSettings;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.health.HealthSettings;
import dev.talentwire.app.logs.LogSettings;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.registry.SchemaEndpoint;
import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.schemas.BuiltInSchemaIds;
import dev.talentwire.schemas.RegistrySchemaIds;
import dev.talentwire.schemas.SchemaIds;
import dev.talentwire.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operator can choose. The components are the keys of the configuration file.
 *
 * @param data      folder of all that must survive a restart; relative to the working directory
 * @param instance  tells the processes of one module apart; stable over restarts of the same process
 * @param modules   what this process runs
 * @param prefix    in front of every topic and consumer group
 * @param topics    how topics are created that do not exist yet
 * @param kafka     properties of every Kafka client in Kafka's own keys; without {@code bootstrap.servers} a broker is embedded
 * @param broker    the embedded broker
 * @param schemas   the schema endpoint beside the embedded broker
 * @param health    where health and metrics are served
 * @param logs      how log lines look
 * @param ingest    sources, and manners on the web
 * @param enrich    how articles are read
 * @param aggregate windows, and what raises an alert
 */
public record Settings(
        Path data,
        String instance,
        Set<Module> modules,
        String prefix,
        TopicSettings topics,
        Map<String, String> kafka,
        PortSettings broker,
        PortSettings schemas,
        HealthSettings health,
        LogSettings logs,
        IngestSettings ingest,
        EnrichSettings enrich,
        AggregateSettings aggregate) {

    private static final String BOOTSTRAP = "bootstrap.servers";

    /** Kafka's own clients know no registry; the key is Confluent's. */
    private static final String REGISTRY = "schema.registry.url";

    /** The parts of talentwire that can run in a process of their own. */
    public enum Module {
        INGEST,
        ENRICH,
        AGGREGATE
    }

    /**
     * Topics that do not exist yet.
     *
     * @param partitions  1 or more
     * @param replication -1 for the cluster's default
     */
    public record TopicSettings(int partitions, short replication) {
        public TopicSettings {
            if (partitions < 1) {
                throw new IllegalArgumentException("partitions must be at least 1");
            }
            if (replication != -1 && replication < 1) {
                throw new IllegalArgumentException("replication must be at least 1, or -1 for the cluster's default");
            }
        }
    }

    /**
     * Where something of ours listens on loopback.
     *
     * @param port none: the usual one if free; 0: any free one
     */
    public record PortSettings(@Nullable Integer port) {
        public PortSettings {
            if (port != null && (port < 0 || port > LoopbackPort.HIGHEST)) {
                throw new IllegalArgumentException("port must be from 0 (any free one) to " + LoopbackPort.HIGHEST);
            }
        }
    }

    public Settings {
        modules = Set.copyOf(modules);
        kafka = Map.copyOf(kafka);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("modules must name at least one of ingest, enrich, aggregate");
        }
        if (!prefix.matches("[A-Za-z0-9._-]{0,100}")) {
            throw new IllegalArgumentException("prefix may hold letters, digits, dots, hyphens and underscores");
        }
        if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "instance must be a short name of letters, digits, dots, hyphens, underscores");
        }
    }

    /** What holds where the file says nothing: everything in one process, with an embedded broker and no sources. */
    public static Settings defaults() {
        return new Settings(
                Path.of("data"),
                "1",
                EnumSet.allOf(Module.class),
                Topics.DEFAULT_PREFIX,
                new TopicSettings(4, (short) -1),
                Map.of(),
                new PortSettings(null),
                new PortSettings(null),
                HealthSettings.defaults(),
                LogSettings.defaults(),
                new IngestSettings(List.of(), FetchSettings.defaults()),
                EnrichSettings.defaults(),
                AggregateSettings.defaults());
    }

    /** Without Kafka's properties, which hold secrets. */
    @Override
    public String toString() {
        return "Settings[data=" + data + ", instance=" + instance + ", modules=" + modules + ", prefix=" + prefix + "]";
    }

    /** The same, with other sources and manners. */
    public Settings withIngest(IngestSettings other) {
        return new Settings(
                data, instance, modules, prefix, topics, kafka, broker, schemas, health, logs, other, enrich,
                aggregate);
    }

    /** The same, with other windows, rules and routes. */
    public Settings withAggregate(AggregateSettings other) {
        return new Settings(
                data, instance, modules, prefix, topics, kafka, broker, schemas, health, logs, ingest, enrich, other);
    }

    /** The cluster to use; empty when a broker shall be embedded. */
    public Optional<String> cluster() {
        return Optional.ofNullable(kafka.get(BOOTSTRAP));
    }

    /** All topics, with schema ids from the registry that {@code kafka.schema.registry.url} names, else from the built-in table. */
    public Topics namedTopics() {
        return Topics.withPrefix(prefix, schemaIds());
    }

    /** Where schema ids come from. */
    public SchemaIds schemaIds() {
        String registry = kafka.get(REGISTRY);
        return registry == null
                ? BuiltInSchemaIds.instance()
                : new RegistrySchemaIds(URI.create(registry), kafka.get("basic.auth.user.info"));
    }

    /** The schema registry, where one is configured. */
    public Optional<String> registry() {
        return Optional.ofNullable(kafka.get(REGISTRY));
    }

    /** Properties for a Kafka client of the given cluster. */
    public Map<String, String> clientProperties(String bootstrapServers) {
        Map<String, String> properties = new HashMap<>(kafka);
        properties.put(BOOTSTRAP, bootstrapServers);
        return properties;
    }

    /** Articles that enrich reads at once: as configured, else one for each core, and no more than there are partitions. */
    public int enrichThreads() {
        Integer threads = enrich.threads();
        return threads == null ? Math.min(Runtime.getRuntime().availableProcessors(), topics.partitions()) : threads;
    }

    /** Where the embedded broker listens. */
    public LoopbackPort brokerPort() {
        return LoopbackPort.of(broker.port(), EmbeddedBroker.USUAL_PORT);
    }

    /** Where the schema endpoint listens. */
    public LoopbackPort schemasPort() {
        return LoopbackPort.of(schemas.port(), SchemaEndpoint.USUAL_PORT);
    }
}
