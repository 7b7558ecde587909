package dev.talentwire.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schema ids from a registry that speaks Confluent's REST form, version 1: Confluent's own, Apicurio's, Karapace, Redpanda. A schema is registered under
 * its subject when it is first asked for, and a subject for which nobody has chosen a compatibility gets {@code FULL_TRANSITIVE}.
 * Ids that the registry does not know are looked up in the built-in table: records that were written before there was a registry stay readable.
 */
public final class RegistrySchemaIds implements SchemaIds {

    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String registry;
    private final @Nullable String authorization;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * A registry that is not asked anything yet.
     *
     * @param registry base address, such as {@code http://registry:8080/apis/ccompat/v7}
     * @param userInfo {@code user:password}; null for none
     */
    public RegistrySchemaIds(URI registry, @Nullable String userInfo) {
        this.registry = registry.toString().replaceFirst("/+$", "");
        this.authorization = userInfo == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnknownSchemaException  when the registry refuses the schema as incompatible
     * @throws SchemaRegistryException when it does not answer
     */
    @Override
    public int idOf(String subject, Schema schema) {
        return ids.computeIfAbsent(subject + " " + schema.getFullName(), key -> register(subject, schema));
    }

    @Override
    public Schema schemaOf(int id) {
        return schemas.computeIfAbsent(id, this::lookUp);
    }

    private int register(String subject, Schema schema) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
        HttpResponse<String> answer = send("POST", "/subjects/" + encoded(subject) + "/versions", body);
        if (answer.statusCode() == CONFLICT) {
            throw new UnknownSchemaException("The schema registry refuses " + schema.getFullName() + " under " + subject
                    + " as incompatible with what is registered there: " + answer.body()
                    + ". Has another program registered something under this subject?");
        }
        int id = field(answer, "id", "register " + subject).asInt();
        guard(subject);
        return id;
    }

    /** What somebody has chosen for the subject stays. Where nobody has, some registries say so and others that it is {@code NONE}. */
    private void guard(String subject) {
        String path = "/config/" + encoded(subject);
        HttpResponse<String> chosen = send("GET", path, null);
        if (chosen.statusCode() == NOT_FOUND
                || successful(chosen, "ask for the compatibility of " + subject)
                        .path("compatibilityLevel")
                        .asText()
                        .equals("NONE")) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", COMPATIBILITY);
            successful(send("PUT", path, body), "set the compatibility of " + subject);
        }
    }

    private Schema lookUp(int id) {
        HttpResponse<String> answer = send("GET", "/schemas/ids/" + id, null);
        if (answer.statusCode() == NOT_FOUND) {
            return BuiltInSchemaIds.instance().schemaOf(id);
        }
        return new Schema.Parser()
                .parse(field(answer, "schema", "look up schema " + id).asText());
    }

    private JsonNode field(HttpResponse<String> answer, String name, String what) {
        JsonNode field = successful(answer, what).path(name);
        if (field.isMissingNode()) {
            throw new SchemaRegistryException(
                    "Cannot " + what + ": the answer of " + registry + " has no " + name
                            + ". Is it the address of a registry?",
                    null);
        }
        return field;
    }

    private JsonNode successful(HttpResponse<String> answer, String what) {
        try {
            if (answer.statusCode() / 100 == 2) {
                return JSON.readTree(answer.body());
            }
        } catch (IOException e) {
            throw new SchemaRegistryException(
                    "Cannot " + what + ": the answer of " + registry + " is no JSON. Is it the address of a registry?",
                    e);
        }
        throw new SchemaRegistryException(
                "Cannot " + what + ": " + registry + " answers " + answer.statusCode() + " " + answer.body()
                        + ". Check kafka.schema.registry.url and the rights of this client.",
                null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(PATIENCE)
                .header("Content-Type", TYPE)
                .header("Accept", TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SchemaRegistryException(
                    "The schema registry " + registry + " does not answer: " + e
                            + ". Start it, or check kafka.schema.registry.url.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaRegistryException("Interrupted while asking the schema registry " + registry, e);
        }
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
