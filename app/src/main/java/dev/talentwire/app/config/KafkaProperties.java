package dev.talentwire.app.config;

import dev.talentwire.app.refusal.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What an operator tells Kafka's clients, in Kafka's own keys, looked at before anything starts. A key that Kafka does not know is left
 * alone, for a plug-in may; one that is a slip of the pen away from a known key is a problem.
 */
final class KafkaProperties {

    private static final String SECTION = "kafka.";

    /** Confluent's key; it is for us and not for Kafka's clients. */
    private static final String REGISTRY = "schema.registry.url";

    /** In front of keys that are meant for one kind of client only. */
    private static final Pattern ONE_CLIENT =
            Pattern.compile("^(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin|topic)\\.");

    private static final Pattern ADDRESS = Pattern.compile("\\s*(\\[[0-9A-Fa-f:.%]+]|[^\\s:/\\[\\]]+):\\d{1,5}\\s*");

    private final Map<String, String> properties;
    private final Map<String, ConfigDef.ConfigKey> known;

    KafkaProperties(Map<String, String> properties) {
        this.properties = new TreeMap<>(properties);
        this.known = properties.isEmpty() ? Map.of() : known();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        properties.forEach((key, value) -> problem(key, value).ifPresent(problems::add));
        if (problems.isEmpty() && !properties.isEmpty()) {
            together().ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> problem(String key, String value) {
        String plain = ONE_CLIENT.matcher(key).replaceFirst("");
        ConfigDef.ConfigKey property = known.get(plain);
        if (plain.equals(REGISTRY)) {
            return value.matches("https?://[^\\s/]+\\S*")
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            SECTION + key,
                            value,
                            "an address such as http://registry:8080/apis/ccompat/v7 is expected"));
        }
        if (property == null) {
            return Nearest.to(plain, known.keySet())
                    .map(name -> new Problem(
                            SECTION + key, value, "Kafka has no such property; " + name + " is probably meant"));
        }
        if (plain.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            return isAddresses(value)
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            SECTION + key, value, "addresses such as broker-1:9092,broker-2:9092 are expected"));
        }
        return refusal(property, value).map(right -> new Problem(SECTION + key, value, right));
    }

    private static Optional<String> refusal(ConfigDef.ConfigKey property, String value) {
        try {
            Object parsed = ConfigDef.parseType(property.name, value, property.type);
            if (property.validator != null) {
                property.validator.ensureValid(property.name, parsed);
            }
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(right(e));
        }
    }

    /** Some values are right alone and wrong beside others, or beside exactly once. */
    private Optional<Problem> together() {
        Map<String, Object> producer = new HashMap<>(properties);
        producer.putIfAbsent(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        producer.putIfAbsent(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "exactly-once");
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        try {
            new ProducerConfig(producer);
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(new Problem("kafka", "", String.valueOf(e.getMessage())));
        }
    }

    /** {@code Invalid value 7 for configuration acks: String must be one of: all, -1, 0, 1} without what the reader knows. */
    private static String right(ConfigException refusal) {
        String message = String.valueOf(refusal.getMessage());
        return message.replaceFirst("(?s)^Invalid value .* for configuration [\\w.]+:? ?", "Kafka says: ");
    }

    private static boolean isAddresses(String value) {
        return !value.isBlank()
                && List.of(value.split(",", -1)).stream()
                        .allMatch(address -> ADDRESS.matcher(address).matches());
    }

    private static Map<String, ConfigDef.ConfigKey> known() {
        Map<String, ConfigDef.ConfigKey> keys =
                new TreeMap<>(StreamsConfig.configDef().configKeys());
        keys.putAll(AdminClientConfig.configDef().configKeys());
        keys.putAll(ConsumerConfig.configDef().configKeys());
        keys.putAll(ProducerConfig.configDef().configKeys());
        return keys;
    }
}
