package dev.talentwire.aggregate;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import dev.talentwire.aggregate.spikes.Verdict;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change while companies are judged. */
class AlertRulesTest {

    private static final SpikeSettings DEFAULTS = SpikeSettings.defaults();
    private static final SpikeRule NEVER = history -> new Verdict.Calm(30, 0, 0, 1);

    @TempDir
    Path state;

    @Test
    void otherRulesHoldForEveryCompanyAtTheNextLookAtTheCalendarWithoutAnyNews() {
        // Given a rule under which six departures are nothing
        var rules = new AlertRules(AggregateSettings.defaults().withSpikes(other()), NEVER);
        try (var flow = new Flow(state, "2026-11-20", rules)) {
            for (String person : new String[] {"林远舟", "周以安", "顾北辰", "许知行", "沈若谷", "方予安"}) {
                flow.publish(
                        article("a-" + person, "2026-11-16", left(person, "云岫").build()));
            }
            flow.goTo("2026-11-20");
            assertThat(flow.alerts()).isEmpty();

            // When the operator changes it, then it holds on the same day
            assertThat(rules.change(DEFAULTS)).isTrue();
            flow.goTo("2026-11-20");
            assertThat(flow.alerts()).extracting(DepartureAlert::getState).containsExactly(AlertState.FIRING);

            // and the same again is no change
            assertThat(rules.change(DEFAULTS)).isFalse();
        }
    }

    private static SpikeSettings other() {
        return new SpikeSettings(
                DEFAULTS.windowDays(),
                100,
                DEFAULTS.falseAlarmsPerYear(),
                DEFAULTS.watchedCompanies(),
                DEFAULTS.criticalShare(),
                Duration.ofDays(365),
                DEFAULTS.priorPerYear(),
                DEFAULTS.priorWeight(),
                DEFAULTS.unrest(),
                DEFAULTS.slowBleedShare(),
                DEFAULTS.slowBleedSpan(),
                DEFAULTS.slowBleedFactor(),
                DEFAULTS.outageShare());
    }
}
