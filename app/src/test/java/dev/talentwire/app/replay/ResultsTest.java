package dev.talentwire.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import dev.talentwire.schemas.Topics;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Topics LIVE = Topics.withPrefix("talentwire.");
    private static final Results ALERTS = Results.alerts(LIVE, Topics.withPrefix("again."));

    @Test
    void anAlertThatWasToldInOtherWordsOnTheWayIsTheSame() {
        byte[] live = written(AlertState.UPDATED, 4, 7, "unusual since 2026-11-01 (earlier than told before)");
        byte[] replayed = written(AlertState.FIRING, 4, 1, "unusual since 2026-11-01");

        assertThat(ALERTS.form().of(replayed)).isEqualTo(ALERTS.form().of(live));
    }

    @Test
    void anAlertThatTellsOfMoreIsAnother() {
        byte[] live = written(AlertState.FIRING, 4, 1, "four left");
        byte[] replayed = written(AlertState.FIRING, 5, 1, "four left");

        assertThat(ALERTS.form().of(replayed)).isNotEqualTo(ALERTS.form().of(live));
    }

    private static byte[] written(AlertState state, int observed, int revision, String sentence) {
        DepartureAlert alert = DepartureAlert.newBuilder()
                .setId("x/2026-11")
                .setCompanyId("x")
                .setCompany("星岚科技")
                .setWindowDays(30)
                .setObserved(observed)
                .setExpected(0.25)
                .setTailProbability(0.001)
                .setSeverity(Severity.WARNING)
                .setState(state)
                .setSince(LocalDate.of(2026, 11, 1))
                .setAsOf(LocalDate.of(2026, 11, 20))
                .setSummaryZh(sentence)
                .setSummaryEn(sentence)
                .setRevision(revision)
                .build();
        return LIVE.departureAlerts().values().serializer().serialize(ALERTS.live(), alert);
    }
}
