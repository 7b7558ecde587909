package dev.talentwire.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.tls.SelfSigned;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @TempDir
    Path folder;

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
        assertThatThrownBy(() -> new HealthSettings("0.0.0.0", 0, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TALENTWIRE_HEALTH_TOKEN");
        assertThat(new HealthSettings("0.0.0.0", 0, TOKEN, null, 0).address()).isEqualTo("0.0.0.0");
    }

    @Test
    void aPortThatIsTakenIsRefusedWhenItWasAskedFor() {
        try (var first = started(null)) {
            var same = new HealthSettings("127.0.0.1", first.uri().getPort(), null, null, 0);

            assertThatThrownBy(() -> OperatorEndpoint.start(same, RESTORING, () -> ""))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("--set health.port");
        }
    }

    @Test
    void withACertificateItSpeaksTlsOnlyAndTheCommandForContainersKnowsIt() throws Exception {
        HealthTls tls = certificate();
        var settings = new HealthSettings("127.0.0.1", 0, TOKEN, tls, 0);
        try (var endpoint = OperatorEndpoint.start(settings, RESTORING, () -> "figures 1");
                var client = HttpClient.newBuilder().sslContext(tls.client()).build()) {
            assertThat(endpoint.uri()).hasScheme("https");

            // Then who trusts the certificate gets the figures
            HttpRequest request = HttpRequest.newBuilder(endpoint.uri().resolve("/metrics"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("figures 1");
            // And who does not gets nothing
            assertThatThrownBy(() -> CLIENT.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(SSLException.class);
            // And who speaks plain HTTP is not answered
            var plain = URI.create("http://127.0.0.1:" + endpoint.uri().getPort() + "/health/live");
            assertThatThrownBy(() -> CLIENT.send(
                            HttpRequest.newBuilder(plain)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            // And the command trusts it without being told
            assertThat(command(new StringWriter())
                            .execute(
                                    "--live",
                                    "--set=health.port=" + endpoint.uri().getPort(),
                                    "--set=health.tls.certificateFile=" + tls.certificateFile(),
                                    "--set=health.tls.keyFile=" + tls.keyFile()))
                    .isZero();
        }
    }

    @Test
    void filesThatAreNoCertificateOrNoKeyAreNamedAndNotQuoted() throws Exception {
        HealthTls good = certificate();
        Path other = Files.writeString(folder.resolve("other.pem"), "hunter2");

        assertThatThrownBy(() -> new HealthTls(other, good.keyFile()))
                .hasMessageContaining("certificateFile is " + other);
        assertThatThrownBy(() -> new HealthTls(good.certificateFile(), other))
                .hasMessageContaining("keyFile is " + other + ", which holds no unencrypted key")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> new HealthTls(good.certificateFile(), folder.resolve("gone")))
                .hasMessageContaining("gone, which cannot be read");
    }

    @Test
    void aKeyOfAnotherCertificateAndAChainOfStrangersAreBothSaid() throws Exception {
        HealthTls one = certificate("one");
        HealthTls other = certificate("other");
        Path strangers = Files.writeString(
                folder.resolve("strangers.pem"),
                Files.readString(one.certificateFile()) + Files.readString(other.certificateFile()));

        assertThatThrownBy(() -> new HealthTls(one.certificateFile(), other.keyFile()))
                .hasMessage("keyFile is " + other.keyFile() + ", which is not the key of the first certificate in "
                        + one.certificateFile());
        assertThatThrownBy(() -> new HealthTls(strangers, other.keyFile()))
                .hasMessageContaining("keyFile is " + other.keyFile())
                .hasMessageContaining(
                        "certificateFile is " + strangers + ", whose certificate 2 does not vouch for certificate 1");
    }

    @Test
    void filesThatChangedSinceTheSettingsWereReadAreRefusedWithTheirPath() throws Exception {
        HealthTls tls = certificate("renewed");
        Files.writeString(tls.keyFile(), Files.readString(certificate("other").keyFile()));

        assertThatThrownBy(() ->
                        OperatorEndpoint.start(new HealthSettings("127.0.0.1", 0, TOKEN, tls, 0), RESTORING, () -> ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("keyFile is " + tls.keyFile());
    }

    @Test
    void aRenewedCertificateIsShownFromTheNextConnectionOnAndAHalfRenewedOneIsNot() throws Exception {
        HealthTls tls = certificate("served");
        HealthTls renewed = certificate("renewed");
        try (var before = trusting(tls);
                var after = trusting(renewed);
                var endpoint = OperatorEndpoint.start(
                        new HealthSettings("127.0.0.1", 0, null, tls, 0), RESTORING, () -> "figures 1")) {
            HttpRequest request =
                    HttpRequest.newBuilder(endpoint.uri().resolve("/metrics")).build();
            assertThat(before.send(request, BodyHandlers.ofString()).body()).isEqualTo("figures 1");

            // When the certificate is there and its key is not yet, then the one before is shown
            Files.copy(renewed.certificateFile(), tls.certificateFile(), StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> after.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(SSLException.class);

            // When both are there, then the new one is
            Files.copy(renewed.keyFile(), tls.keyFile(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(after.send(request, BodyHandlers.ofString()).body()).isEqualTo("figures 1");
        }
    }

    /** A client of its own, which has no connection yet. */
    private static HttpClient trusting(HealthTls tls) {
        return HttpClient.newBuilder().sslContext(tls.client()).build();
    }

    private HealthTls certificate() throws Exception {
        return certificate("own");
    }

    /** A key and a certificate that vouches for itself, as PEM. */
    private HealthTls certificate(String name) throws Exception {
        SelfSigned made = SelfSigned.make(folder.resolve(name + "-store"), "changeit");
        return new HealthTls(
                made.certificate(folder.resolve(name + "-certificate.pem")),
                made.key(folder.resolve(name + "-key.pem")));
    }

    private static OperatorEndpoint started(@Nullable String token) {
        return OperatorEndpoint.start(new HealthSettings("127.0.0.1", 0, token, null, 0), RESTORING, () -> "figures 1");
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
