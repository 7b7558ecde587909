package dev.talentwire.app.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.AvroSerde;
import dev.talentwire.schemas.BuiltInSchemaIds;
import dev.talentwire.schemas.BuiltInSchemaIds.Released;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads of the schema registry's REST form (Confluent's, version 1) from the built-in table, on loopback only. Whatever reads the
 * Confluent wire format can be pointed here while the broker is embedded:
 *
 * <pre>
 * GET /subjects                               ["talentwire.articles-value", …]
 * GET /subjects/{subject}/versions            [1, 2]
 * GET /subjects/{subject}/versions/{v|latest} {"subject":…, "id":…, "version":…, "schema":…}
 * GET /schemas/ids/{id}                       {"schema":…}
 * GET /config                                 {"compatibilityLevel":"FULL_TRANSITIVE"}
 * </pre>
 *
 * Errors have the registry's own codes: 40401 subject, 40402 version, 40403 schema not found. Writes are refused with 405.
 */
public final class SchemaEndpoint implements AutoCloseable {

    /** The port used unless the configuration names another. */
    public static final int USUAL_PORT = 19081;

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Released>> subjects = new TreeMap<>();

    private SchemaEndpoint(HttpServer server, Collection<Topic<?>> topics) {
        this.server = server;
        for (Topic<?> topic : topics) {
            if (topic.values() instanceof AvroSerde<?> serde) {
                subjects.put(topic.name() + "-value", released(serde.schema().getFullName()));
            }
        }
    }

    /**
     * Starts serving.
     *
     * @param topics those whose schemas are served
     * @throws Refusal when the port is taken
     */
    public static SchemaEndpoint start(LoopbackPort wanted, Collection<Topic<?>> topics) {
        int port = wanted.choose("the schema endpoint", "schemas.port");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var endpoint = new SchemaEndpoint(server, topics);
            server.setExecutor(endpoint.threads);
            server.createContext("/", endpoint::answer);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new Refusal("The schema endpoint cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:19081}. */
    public URI uri() {
        return URI.create(
                "http://" + LoopbackPort.HOST + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    /** What a request gets. */
    private record Answer(int status, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("GET")
                    ? get(segments(exchange.getRequestURI()))
                    : error(405, 405, "This table is built in and read-only");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer get(List<String> path) {
        return switch (path.size()) {
            case 0 -> new Answer(200, "{}");
            case 1 ->
                switch (path.getFirst()) {
                    case "subjects" -> names();
                    case "config" -> new Answer(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
                    default -> notFound();
                };
            case 3 ->
                switch (path.getFirst()) {
                    case "subjects" -> versions(path.get(1));
                    case "schemas" -> byId(path.get(2));
                    default -> notFound();
                };
            case 4 -> version(path.get(1), path.get(3));
            default -> notFound();
        };
    }

    private Answer names() {
        ArrayNode names = JSON.arrayNode();
        subjects.keySet().forEach(names::add);
        return new Answer(200, names.toString());
    }

    private Answer versions(String subject) {
        List<Released> released = subjects.get(subject);
        if (released == null) {
            return noSubject(subject);
        }
        ArrayNode versions = JSON.arrayNode();
        released.forEach(row -> versions.add(row.version()));
        return new Answer(200, versions.toString());
    }

    private Answer version(String subject, String version) {
        List<Released> released = subjects.get(subject);
        if (released == null) {
            return noSubject(subject);
        }
        Optional<Released> found = version.equals("latest")
                ? Optional.of(released.getLast())
                : released.stream()
                        .filter(row -> Integer.toString(row.version()).equals(version))
                        .findFirst();
        return found.map(row -> new Answer(200, described(subject, row).toString()))
                .orElseGet(() -> error(404, 40402, "Version " + version + " not found."));
    }

    private static ObjectNode described(String subject, Released row) {
        return JSON.objectNode()
                .put("subject", subject)
                .put("id", row.id())
                .put("version", row.version())
                .put("schema", row.schema().toString());
    }

    private static Answer byId(String id) {
        return BuiltInSchemaIds.instance().released().stream()
                .filter(row -> Integer.toString(row.id()).equals(id))
                .findFirst()
                .map(row -> new Answer(
                        200,
                        JSON.objectNode().put("schema", row.schema().toString()).toString()))
                .orElseGet(() -> error(404, 40403, "Schema " + id + " not found"));
    }

    private static Answer noSubject(String subject) {
        return error(404, 40401, "Subject '" + subject + "' not found.");
    }

    private static Answer notFound() {
        return error(404, 404, "HTTP 404 Not Found");
    }

    private static Answer error(int status, int code, String message) {
        return new Answer(
                status,
                JSON.objectNode()
                        .put("error_code", code)
                        .put("message", message)
                        .toString());
    }

    private static List<Released> released(String record) {
        return BuiltInSchemaIds.instance().released().stream()
                .filter(row -> row.record().equals(record))
                .sorted(Comparator.comparingInt(Released::version))
                .toList();
    }

    private static List<String> segments(URI uri) {
        return Arrays.stream(uri.getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
    }
}
