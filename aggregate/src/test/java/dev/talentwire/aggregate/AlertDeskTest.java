package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.delivery.AlertSender;
import dev.talentwire.aggregate.delivery.Alerts;
import dev.talentwire.aggregate.delivery.Answer;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.WebhookRoute;
import dev.talentwire.schemas.AlertDelivery;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DeliveryOutcome;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertDeskTest {

    private static final DeliverySettings SETTINGS = settings(null);

    private final List<String> sent = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private Duration answering = Duration.ZERO;
    private boolean forgetful;

    private static DeliverySettings settings(@Nullable Severity least) {
        var route = new WebhookRoute("hook", URI.create("https://hook.example/"), least, null, "top secret");
        var usual = DeliverySettings.defaults();
        return new DeliverySettings(
                List.of(route), usual.timeout(), usual.firstWait(), usual.longestWait(), usual.resend());
    }

    private AlertDesk desk(DeliverySettings settings) {
        return new AlertDesk(settings, () -> now, route -> new AlertSender() {
            @Override
            public Answer send(DepartureAlert alert, String idempotencyKey) {
                sent.add(alert.getState() + " " + alert.getRevision());
                now = now.plus(answering);
                return answers.isEmpty() ? new Answer.Delivered() : answers.remove();
            }

            @Override
            public boolean forgets() {
                return forgetful;
            }

            @Override
            public void close() {}
        });
    }

    @Test
    void eachWordIsDeliveredOnceAndLogged() {
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));

        Collection<AlertDelivery> log = desk.send().values();
        desk.send();

        assertThat(sent).containsExactly("FIRING 1");
        assertThat(log)
                .singleElement()
                .extracting(AlertDelivery::getOutcome, AlertDelivery::getRevision, AlertDelivery::getAttempts)
                .containsExactly(DeliveryOutcome.DELIVERED, 1, 1);
    }

    @Test
    void whatFailedIsTriedAgainLaterAndLater() {
        answers.add(new Answer.TryAgain("HTTP 500", Optional.empty()));
        answers.add(new Answer.TryAgain("HTTP 500", Optional.of(Duration.ofSeconds(10))));
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));

        desk.send();
        desk.send();
        assertThat(sent).hasSize(1);
        now = now.plusSeconds(1);
        desk.send();
        now = now.plusSeconds(9);
        desk.send();
        assertThat(sent).hasSize(2);
        assertThat(desk.isDone()).isFalse();
        now = now.plusSeconds(1);
        assertThat(desk.send().values())
                .singleElement()
                .extracting(AlertDelivery::getAttempts)
                .isEqualTo(3);
        assertThat(desk.isDone()).isTrue();
    }

    @Test
    void theWaitThatAReceiverAsksForBeginsWithItsAnswer() {
        answering = Duration.ofSeconds(5);
        answers.add(new Answer.TryAgain("HTTP 503", Optional.of(Duration.ofSeconds(10))));
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        desk.send();

        now = now.plusSeconds(9);
        desk.send();
        assertThat(sent).hasSize(1);
        now = now.plusSeconds(1);
        desk.send();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aNewerWordTakesThePlaceOfOneThatWaits() {
        answers.add(new Answer.TryAgain("HTTP 500", Optional.empty()));
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        desk.send();
        desk.hear(Alerts.alert(AlertState.UPDATED, 2));
        desk.send();
        now = now.plusSeconds(60);
        desk.send();
        desk.hear(moved(Alerts.alert(AlertState.UPDATED, 3)));
        desk.send();

        // Who has not taken the first word is told the next one as the first.
        assertThat(sent).containsExactly("FIRING 1", "FIRING 2", "UPDATED 3");
    }

    @Test
    void theFirstWordThatIsToldFiresThoughTheAlertWasUpdatedMeanwhile() {
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        desk.hear(Alerts.alert(AlertState.UPDATED, 2));

        Collection<AlertDelivery> log = desk.send().values();

        assertThat(sent).containsExactly("FIRING 2");
        assertThat(log).singleElement().extracting(AlertDelivery::getState).isEqualTo(AlertState.FIRING);
    }

    @Test
    void afterARestartNothingIsSentAgain() {
        AlertDesk before = desk(SETTINGS);
        before.hear(Alerts.alert(AlertState.FIRING, 1));
        Collection<AlertDelivery> log = before.send().values();

        AlertDesk after = desk(SETTINGS);
        after.restart(log, List.of());
        after.hear(Alerts.alert(AlertState.FIRING, 1));
        after.send();
        after.hear(Alerts.alert(AlertState.RESOLVED, 2));
        after.send();

        assertThat(sent).containsExactly("FIRING 1", "RESOLVED 2");
    }

    @Test
    void anAlertThatWasOverBeforeAnybodyHeardOfItIsNotTold() {
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.RESOLVED, 4));
        desk.send();

        assertThat(sent).isEmpty();
    }

    @Test
    void theEndIsToldAlsoToWhomTheWordBeforeDidNotReachAndWhoseRouteNoLongerTakesTheAlert() {
        // Given a route for critical alerts that was told of one, and did not answer when it was told more
        AlertDesk desk = desk(settings(Severity.CRITICAL));
        desk.hear(critical(AlertState.FIRING, 1));
        desk.send();
        answers.add(new Answer.TryAgain("no answer", Optional.empty()));
        desk.hear(moved(critical(AlertState.UPDATED, 2)));
        desk.send();

        // When the alert ends as a lesser one
        desk.hear(Alerts.alert(AlertState.RESOLVED, 3));
        now = now.plusSeconds(60);
        desk.send();

        // Then
        assertThat(sent).containsExactly("FIRING 1", "UPDATED 2", "RESOLVED 3");
    }

    @Test
    void whatWasSentButIsNotInTheLogYetIsNotSentAgainWhenPartitionsMove() {
        // Given a word that is sent, whose entry Kafka did not take, and the log of before
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        Collection<AlertDelivery> log = desk.send().values();
        now = now.plusSeconds(60);
        DepartureAlert more = moved(Alerts.alert(AlertState.UPDATED, 2));
        desk.hear(more);
        AlertDelivery unwritten = desk.send().values().iterator().next();

        // When
        desk.restart(log, List.of(unwritten));
        desk.hear(more);
        desk.send();

        // Then
        assertThat(sent).containsExactly("FIRING 1", "UPDATED 2");
        assertThat(desk.isLast(unwritten)).isTrue();

        // But what was sent from elsewhere meanwhile is newer than it, whatever the clock there says
        AlertDelivery elsewhere = AlertDelivery.newBuilder(unwritten)
                .setRevision(3)
                .setAttemptedAt(now.minusSeconds(7_200))
                .build();
        desk.restart(List.of(elsewhere), List.of(unwritten));
        assertThat(desk.isLast(unwritten)).isFalse();
    }

    @Test
    void whatTheLogSaysCountsAlsoWhenTheClockHereWasAhead() {
        // Given a word that could not be delivered from here and is in the log
        answers.add(new Answer.TryAgain("no answer", Optional.empty()));
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        AlertDelivery here = desk.send().values().iterator().next();

        // When another instance, whose clock is two hours behind, has delivered it
        AlertDelivery elsewhere = AlertDelivery.newBuilder(here)
                .setOutcome(DeliveryOutcome.DELIVERED)
                .setAttempts(1)
                .setAttemptedAt(now.minusSeconds(7_200))
                .build();
        desk.restart(List.of(elsewhere), List.of());
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        now = now.plusSeconds(3_600);
        desk.send();

        // Then
        assertThat(sent).containsExactly("FIRING 1");
        desk.restart(List.of(elsewhere), List.of(here));
        assertThat(desk.isLast(here)).isFalse();
    }

    private static DepartureAlert critical(AlertState state, int revision) {
        return DepartureAlert.newBuilder(Alerts.alert(state, revision))
                .setSeverity(Severity.CRITICAL)
                .build();
    }

    /** The alert with a first day that has moved, so that there is something new to tell. */
    private static DepartureAlert moved(DepartureAlert alert) {
        return DepartureAlert.newBuilder(alert)
                .setSince(alert.getSince().minusDays(1))
                .build();
    }

    @Test
    void aReceiverThatForgetsIsRemindedOfWhatFires() {
        forgetful = true;
        AlertDesk desk = desk(SETTINGS);
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        desk.send();
        now = now.plus(SETTINGS.resend());
        desk.send();
        desk.hear(Alerts.alert(AlertState.RESOLVED, 2));
        desk.send();
        now = now.plus(SETTINGS.resend());
        desk.send();

        assertThat(sent).containsExactly("FIRING 1", "FIRING 1", "RESOLVED 2");
    }

    @Test
    void aRouteForWorseOnesDoesNotHearOfIt() {
        AlertDesk desk = desk(settings(Severity.CRITICAL));
        desk.hear(Alerts.alert(AlertState.FIRING, 1));
        desk.send();

        assertThat(sent).isEmpty();
    }
}
