package dev.talentwire.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OperatorEndpointTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A process that lives and is not ready. */
    private static final Health RESTORING = new Health() {
        @Override
        public List<String> notLive() {
            return List.of();
        }

        @Override
        public List<String> notReady() {
            return List.of("aggregate is REBALANCING");
        }
    };

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void healthSaysYesWith200AndNoWith503AndTheReason() throws Exception {
        try (var endpoint = started(null)) {
            assertThat(get(endpoint, "/health/live", null))
                    .returns(200, HttpResponse::statusCode)
                    .returns("{\"live\":true}", HttpResponse::body);
            assertThat(get(endpoint, "/health/ready", null))
                    .returns(503, HttpResponse::statusCode)
                    .returns("{\"ready\":false,\"because\":[\"aggregate is REBALANCING\"]}", HttpResponse::body);
            assertThat(get(endpoint, "/metrics", null).body()).isEqualTo("figures 1");
            assertThat(get(endpoint, "/elsewhere", null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theCommandForContainersSaysByItsExitCodeWhetherTheProcessIsReady() {
        try (var endpoint = started(null)) {
            String port = "health.port=" + endpoint.uri().getPort();
            var out = new StringWriter();

            assertThat(command(out).execute("--set", port)).isEqualTo(1);
            assertThat(out.toString()).contains("aggregate is REBALANCING");
            assertThat(command(out).execute("--live", "--set", port)).isZero();
        }
    }

    private static CommandLine command(StringWriter out) {
        return new CommandLine(new HealthCommand()).setOut(new PrintWriter(out, true));
    }

    @Test
    void withATokenStrangersGetNoFiguresAndNoReasons() throws Exception {
        try (var endpoint = started(TOKEN)) {
            assertThat(get(endpoint, "/metrics", null).statusCode()).isEqualTo(401);
            assertThat(get(endpoint, "/metrics", "Bearer guess").statusCode()).isEqualTo(401);
            assertThat(get(endpoint, "/metrics", "Bearer " + TOKEN).body()).isEqualTo("figures 1");
            assertThat(get(endpoint, "/health/ready", null).body()).isEqualTo("{\"ready\":false}");
            assertThat(get(endpoint, "/health/ready", "Bearer " + TOKEN).body()).contains("REBALANCING");
        }
    }

    @Test
    void listeningBeyondLoopbackWithoutATokenIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> new HealthSettings("0.0.0.0", 0, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TALENTWIRE_HEALTH_TOKEN");
        assertThat(new HealthSettings("0.0.0.0", 0, TOKEN, 0).address()).isEqualTo("0.0.0.0");
    }

    @Test
    void aPortThatIsTakenIsRefusedWhenItWasAskedFor() {
        try (var first = started(null)) {
            var same = new HealthSettings("127.0.0.1", first.uri().getPort(), null, 0);

            assertThatThrownBy(() -> OperatorEndpoint.start(same, RESTORING, () -> ""))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("--set health.port");
        }
    }

    private static OperatorEndpoint started(@Nullable String token) {
        return OperatorEndpoint.start(new HealthSettings("127.0.0.1", 0, token, 0), RESTORING, () -> "figures 1");
    }

    private static HttpResponse<String> get(OperatorEndpoint endpoint, String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri().resolve(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
