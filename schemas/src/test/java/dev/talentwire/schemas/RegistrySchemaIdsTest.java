package dev.talentwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The serde beside a registry, as far as a registry of a few lines can show it. */
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class RegistrySchemaIdsTest {

    private static final String SUBJECT = "/subjects/t.fetch-state-value/versions";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
        answers.put("POST " + SUBJECT, "200 {\"id\": 7}");
        answers.put("PUT /config/t.fetch-state-value", "200 {\"compatibility\": \"FULL_TRANSITIVE\"}");
        answers.put(
                "GET /schemas/ids/7",
                "200 {\"schema\": "
                        + TextNode.valueOf(FetchState.getClassSchema().toString())
                        + "}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSchemaIsRegisteredOnceUnderItsTopicsSubjectAndGuardedFullTransitively() {
        Topic<FetchState> topic =
                Topics.withPrefix("t.", new RegistrySchemaIds(address, "us:er")).fetchState();

        byte[] bytes = topic.values().serializer().serialize("t.aggregate-store-changelog", state());
        byte[] again = topic.values().serializer().serialize(topic.name(), state());

        assertThat(bytes).startsWith(0, 0, 0, 0, 7).isEqualTo(again);
        assertThat(topic.values().deserializer().deserialize(topic.name(), bytes))
                .isEqualTo(state());
        assertThat(requests)
                .containsExactly(
                        "POST " + SUBJECT + " Basic dXM6ZXI=",
                        "GET /config/t.fetch-state-value Basic dXM6ZXI=",
                        "PUT /config/t.fetch-state-value Basic dXM6ZXI=",
                        "GET /schemas/ids/7 Basic dXM6ZXI=");
    }

    @Test
    void aCompatibilityThatSomebodyHasChosenStays() {
        answers.put("GET /config/t.fetch-state-value", "200 {\"compatibilityLevel\": \"FORWARD\"}");

        int id = new RegistrySchemaIds(address, null).idOf("t.fetch-state-value", FetchState.getClassSchema());

        assertThat(id).isEqualTo(7);
        assertThat(requests).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void noCompatibilityAtAllIsNoChoice() {
        answers.put("GET /config/t.fetch-state-value", "200 {\"compatibilityLevel\": \"NONE\"}");

        int id = new RegistrySchemaIds(address, null).idOf("t.fetch-state-value", FetchState.getClassSchema());

        assertThat(id).isEqualTo(7);
        assertThat(requests).contains("PUT /config/t.fetch-state-value");
    }

    @Test
    void whatWasWrittenBeforeThereWasARegistryStaysReadable() {
        Topic<FetchState> before = Topics.withPrefix("t.").fetchState();
        Topic<FetchState> now =
                Topics.withPrefix("t.", new RegistrySchemaIds(address, null)).fetchState();

        byte[] bytes = before.values().serializer().serialize(before.name(), state());

        assertThat(now.values().deserializer().deserialize(now.name(), bytes)).isEqualTo(state());
    }

    @Test
    void anIdThatNobodyKnowsIsTheRecordsFaultAndARegistryThatIsAwayIsNot() {
        Topic<FetchState> topic =
                Topics.withPrefix("t.", new RegistrySchemaIds(address, null)).fetchState();
        assertThatThrownBy(() -> topic.values().deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOf(SerializationException.class);

        server.stop(0);
        assertThatThrownBy(() -> topic.values().deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 7, 1}))
                .isInstanceOf(SchemaRegistryException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("kafka.schema.registry.url");
    }

    @Test
    void aRefusedSchemaIsToldWithItsSubject() {
        answers.put("POST " + SUBJECT, "409 {\"error_code\": 409}");

        assertThatThrownBy(() ->
                        new RegistrySchemaIds(address, null).idOf("t.fetch-state-value", FetchState.getClassSchema()))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("under t.fetch-state-value as incompatible");
    }

    @Test
    void anAnswerThatIsNoRegistrysIsToldAsOne() {
        answers.put("POST " + SUBJECT, "200 {\"status\": \"ok\"}");
        answers.put("GET /schemas/ids/7", "200 {\"status\": \"ok\"}");
        var ids = new RegistrySchemaIds(address, null);

        assertThatThrownBy(() -> ids.idOf("t.fetch-state-value", FetchState.getClassSchema()))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("has no id")
                .hasMessageContaining("Is it the address of a registry?");
        assertThatThrownBy(() -> ids.schemaOf(7))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("has no schema");
    }

    private static FetchState state() {
        TrustedRecords.register();
        return FetchState.newBuilder().setId("a").setSeenAt(Instant.EPOCH).build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().replaceFirst("^/base", "");
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(authorization == null ? request : request + " " + authorization);
            String answer = answers.getOrDefault(request, "404 {\"error_code\": 404}");
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
