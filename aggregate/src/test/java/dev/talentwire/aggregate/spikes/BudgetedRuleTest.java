package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Severity;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetedRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final BudgetedRule rule = new BudgetedRule(SpikeSettings.defaults());

    /** {@code observed} leave on one day of the window, one person every {@code everyDays} before it. */
    private static DepartureHistory history(int observed, int everyDays, LocalDate knownSince) {
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int days = 31; everyDays > 0 && days < 395; days += everyDays) {
            perDay.put(TODAY.minusDays(days), 1);
        }
        if (observed > 0) {
            perDay.put(TODAY.minusDays(3), observed);
        }
        return new DepartureHistory(TODAY, 30, observed, perDay, knownSince);
    }

    @Test
    void whatTheOwnHistoryExplainsIsNoSpike() {
        assertThat(rule.judge(history(5, 7, LONG_AGO))).isInstanceOf(Verdict.Calm.class);
        assertThat(rule.judge(history(5, 0, LONG_AGO))).isInstanceOf(Verdict.Spike.class);
    }

    @Test
    void aCompanyJustMetIsJudgedByWhatIsExpectedOfAny() {
        Verdict verdict = rule.judge(history(2, 0, TODAY));

        assertThat(verdict).isInstanceOf(Verdict.Calm.class);
        assertThat(verdict.expected()).isBetween(0.1, 0.2);
        assertThat(rule.judge(history(4, 0, TODAY))).isInstanceOf(Verdict.Spike.class);
    }

    @Test
    void theMinimumHoldsHoweverUnlikelyTheCount() {
        assertThat(rule.judge(history(2, 0, LONG_AGO))).isInstanceOf(Verdict.Calm.class);
    }

    @Test
    void farMoreThanChanceAllowsIsCritical() {
        assertThat(rule.judge(history(9, 0, LONG_AGO)))
                .isInstanceOfSatisfying(
                        Verdict.Spike.class,
                        spike -> assertThat(spike.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void aSlowBleedIsFoundThoughNoWindowIsFull() {
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int days = 0; days < 180; days += 9) {
            perDay.put(TODAY.minusDays(days), 1);
        }
        var bleeding = new DepartureHistory(TODAY, 30, 4, perDay, LONG_AGO);

        assertThat(rule.judge(bleeding)).isInstanceOf(Verdict.Calm.class);
        assertThat(new BudgetedRule(withSlowBleeds()).judge(bleeding)).isInstanceOf(Verdict.Spike.class);
    }

    private static SpikeSettings withSlowBleeds() {
        var s = SpikeSettings.defaults();
        return new SpikeSettings(
                s.windowDays(),
                s.minimum(),
                s.falseAlarmsPerYear(),
                s.watchedCompanies(),
                s.criticalShare(),
                s.history(),
                s.priorPerYear(),
                s.priorWeight(),
                s.unrest(),
                0.1,
                s.slowBleedSpan(),
                s.slowBleedFactor());
    }
}
