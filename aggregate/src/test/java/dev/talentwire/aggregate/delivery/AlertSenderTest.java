package dev.talentwire.aggregate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private AlertSender sender(RouteSettings route) {
        return AlertSender.to(route, Duration.ofSeconds(5), InstantSource.fixed(NOW));
    }

    private AlertSender webhook() {
        return sender(new WebhookRoute("hook", receiver.url().resolve("/in"), null, null, "top secret"));
    }

    private AlertSender alertmanager() {
        return sender(new AlertmanagerRoute("am", receiver.url(), null, null, null));
    }

    private static Answer send(AlertSender sender, DepartureAlert alert) {
        try (sender) {
            return sender.send(alert, AlertSender.idempotencyKey("route", alert));
        }
    }

    @Test
    void aWebhookIsSignedAsStandardWebhooksSays() throws Exception {
        DepartureAlert alert = Alerts.alert(AlertState.FIRING, 1);

        assertThat(send(webhook(), alert)).isInstanceOf(Answer.Delivered.class);

        Receiver.Request request = receiver.requests().getFirst();
        String id = request.headers().get("webhook-id");
        String timestamp = request.headers().get("webhook-timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("top secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + timestamp + "." + request.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(timestamp).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(request.headers())
                .containsEntry("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .containsEntry("idempotency-key", id);
        JsonNode body = JSON.readTree(request.body());
        assertThat(body.get("state").asText()).isEqualTo("firing");
        assertThat(body.at("/moves/0/url").asText()).isEqualTo("https://news.example/1");
    }

    @Test
    void anAlertmanagerGetsLabelsAnnotationsAndAnEndThatIsFarWhileItFires() throws Exception {
        send(alertmanager(), Alerts.alert(AlertState.FIRING, 1));

        assertThat(receiver.requests().getFirst().path()).isEqualTo("/api/v2/alerts");
        JsonNode alert = JSON.readTree(receiver.requests().getFirst().body()).get(0);
        assertThat(alert.at("/labels/alertname").asText()).isEqualTo("TalentwireDepartures");
        assertThat(alert.at("/labels/severity").asText()).isEqualTo("warning");
        assertThat(alert.at("/annotations/summary").asText()).contains("云岫智能");
        assertThat(Instant.parse(alert.get("endsAt").asText())).isAfter(NOW.plus(Duration.ofHours(12)));
        assertThat(Instant.parse(alert.get("startsAt").asText())).isEqualTo("2026-11-09T16:00:00Z");
    }

    @Test
    void aResolvedAlertEndsNowUnderWhateverSeverityItFired() throws Exception {
        send(alertmanager(), Alerts.alert(AlertState.RESOLVED, 3));

        JsonNode body = JSON.readTree(receiver.requests().getFirst().body());
        assertThat(body.findValuesAsText("severity")).containsExactlyInAnyOrder("info", "warning", "critical");
        assertThat(body.findValuesAsText("endsAt")).containsOnly(NOW.toString());
    }

    @Test
    void anAlertThatTurnsOutToTellOfAnothersPeopleKeepsItsLabels() throws Exception {
        DepartureAlert alone = Alerts.alert(AlertState.FIRING, 1);
        DepartureAlert shared = DepartureAlert.newBuilder(Alerts.alert(AlertState.UPDATED, 2))
                .setTeamId("北桥")
                .build();
        send(alertmanager(), alone);
        send(alertmanager(), shared);

        JsonNode first = JSON.readTree(receiver.requests().getFirst().body()).get(0);
        JsonNode then = JSON.readTree(receiver.requests().getLast().body()).get(0);
        assertThat(then.get("labels")).isEqualTo(first.get("labels"));
        assertThat(then.at("/labels/group_id").asText()).isEqualTo("云岫");
        assertThat(first.get("annotations").has("team_id")).isFalse();
        assertThat(then.at("/annotations/team_id").asText()).isEqualTo("北桥");
    }

    @Test
    void aWebhookIsToldOfTheTeam() throws Exception {
        send(
                webhook(),
                DepartureAlert.newBuilder(Alerts.alert(AlertState.FIRING, 1))
                        .setTeamId("北桥")
                        .build());

        assertThat(JSON.readTree(receiver.requests().getFirst().body())
                        .get("teamId")
                        .asText())
                .isEqualTo("北桥");
    }

    @Test
    void aBusyReceiverIsTriedAgainAsItAsksAndARefusalIsFinal() {
        receiver.willAnswer(429, "slow down", Map.of("Retry-After", "30"));
        receiver.willAnswer(503, "", Map.of("Retry-After", "Fri, 20 Nov 2026 09:02:00 GMT"));
        receiver.willAnswer(400, "bad labels", Map.of());

        DepartureAlert alert = Alerts.alert(AlertState.FIRING, 1);
        assertThat(send(webhook(), alert))
                .isEqualTo(new Answer.TryAgain("HTTP 429: slow down", Optional.of(Duration.ofSeconds(30))));
        assertThat(send(webhook(), alert))
                .isEqualTo(new Answer.TryAgain("HTTP 503", Optional.of(Duration.ofMinutes(2))));
        assertThat(send(webhook(), alert)).isEqualTo(new Answer.Refused("HTTP 400: bad labels"));
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        URI nobody = receiver.url();
        receiver.close();

        assertThat(send(
                        sender(new AlertmanagerRoute("am", nobody, null, null, null)),
                        Alerts.alert(AlertState.FIRING, 1)))
                .isInstanceOf(Answer.TryAgain.class);
    }

    @Test
    void theKeyIsTheSameForEveryTryOfOneRevision() {
        String key = AlertSender.idempotencyKey("hook", Alerts.alert(AlertState.FIRING, 1));

        assertThat(AlertSender.idempotencyKey("hook", Alerts.alert(AlertState.FIRING, 1)))
                .isEqualTo(key);
        assertThat(AlertSender.idempotencyKey("hook", Alerts.alert(AlertState.UPDATED, 2)))
                .isNotEqualTo(key);
        assertThat(AlertSender.idempotencyKey("other", Alerts.alert(AlertState.FIRING, 1)))
                .isNotEqualTo(key);
    }

    @Test
    void aSecretThatIsNoneIsRefusedWithHowToWriteIt() {
        for (String wrong : new String[] {" ", "env:HOOK", "file:/run/secrets/hook", "whsec_no base64"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WebhookRoute("hook", receiver.url(), null, null, wrong))
                    .withMessageContaining("${env:NAME}");
        }
    }

    @Test
    void aRouteIsToldWithoutItsSecret() {
        assertThat(new WebhookRoute("hook", receiver.url(), null, null, "hunter2").toString())
                .contains("hook")
                .doesNotContain("hunter2");
        assertThat(new AlertmanagerRoute("am", receiver.url(), null, null, "hunter2").toString())
                .contains("am")
                .doesNotContain("hunter2");
    }
}
