package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Severity;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BudgetedRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    private static final SpikeSettings SETTINGS = SpikeSettings.defaults();
    private static final BudgetedRule RULE = new BudgetedRule(SETTINGS);

    /** {@code observed} leave three days ago, one person every {@code everyDays} before that. */
    private static DepartureHistory history(int observed, int everyDays, LocalDate knownSince) {
        return history(observed, everyDays, knownSince, SETTINGS.priorPerYear(), Coverage.FULL);
    }

    private static DepartureHistory history(
            int observed, int everyDays, LocalDate knownSince, double expected, Coverage coverage) {
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int days = 31; everyDays > 0 && days < 760; days += everyDays) {
            perDay.put(TODAY.minusDays(days), 1);
        }
        if (observed > 0) {
            perDay.put(TODAY.minusDays(3), observed);
        }
        return new DepartureHistory(TODAY, Map.of(10, observed, 30, observed), perDay, knownSince, expected, coverage);
    }

    @Test
    void whatTheOwnHistoryExplainsIsNoSpike() {
        assertThat(RULE.judge(history(4, 7, LONG_AGO))).isInstanceOf(Verdict.Calm.class);
        assertThat(RULE.judge(history(4, 0, LONG_AGO))).isInstanceOf(Verdict.Spike.class);
    }

    @Test
    void aCompanyJustMetIsJudgedByWhatIsExpectedOfItsLikes() {
        assertThat(RULE.judge(history(2, 0, TODAY))).isInstanceOf(Verdict.Calm.class);
        assertThat(RULE.judge(history(7, 0, TODAY))).isInstanceOf(Verdict.Spike.class);
        assertThat(RULE.judge(history(7, 0, TODAY, 60, Coverage.FULL))).isInstanceOf(Verdict.Calm.class);
    }

    @Test
    void theMinimumHoldsHoweverUnlikelyTheCount() {
        assertThat(RULE.judge(history(1, 0, LONG_AGO))).isInstanceOf(Verdict.Calm.class);
    }

    @Test
    void farMoreThanChanceAllowsIsCritical() {
        assertThat(RULE.judge(history(9, 0, LONG_AGO)))
                .isInstanceOfSatisfying(
                        Verdict.Spike.class,
                        spike -> assertThat(spike.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void theLongestWindowThatIsUnusualSpeaks() {
        assertThat(RULE.judge(history(9, 0, LONG_AGO)).windowDays()).isEqualTo(30);
    }

    @Test
    void aSlowBleedIsFoundThoughNoWindowIsFull() {
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int days = 0; days < 180; days += 12) {
            perDay.put(TODAY.minusDays(days), 1);
        }
        var bleeding = new DepartureHistory(
                TODAY, Map.of(10, 1, 30, 3), perDay, LONG_AGO, SETTINGS.priorPerYear(), Coverage.FULL);

        assertThat(RULE.judge(bleeding))
                .isInstanceOfSatisfying(
                        Verdict.Spike.class,
                        spike -> assertThat(spike.slowBleed()).isTrue());
    }

    @Test
    void aTimeWithFewerSourcesIsNoQuietTime() {
        var lately = new TreeMap<LocalDate, Double>();
        lately.put(LocalDate.MIN, 0.05);
        lately.put(TODAY.minusDays(60), 1.0);

        assertThat(RULE.judge(history(3, 200, LONG_AGO))).isInstanceOf(Verdict.Spike.class);
        assertThat(RULE.judge(history(
                        3, 200, LONG_AGO, SETTINGS.priorPerYear(), new Coverage(lately, Set.of(), new TreeSet<>()))))
                .isInstanceOf(Verdict.Calm.class);
    }

    @Test
    void theCalmOfAnOutageIsNoLowBaseline() {
        // Given somebody who left every 20 days, and a year without anybody
        var perDay = new TreeMap<LocalDate, Integer>();
        for (int days = 400; days < 760; days += 20) {
            perDay.put(TODAY.minusDays(days), 1);
        }
        var outage = new TreeSet<LocalDate>();
        for (int days = 31; days < 400; days++) {
            outage.add(TODAY.minusDays(days));
        }

        // When the year was calm, and when nothing was read in it
        double calm = expected(perDay, Coverage.FULL);
        double unread = expected(perDay, new Coverage(new TreeMap<>(), outage, new TreeSet<>()));

        // Then the second expects as many as before the outage
        assertThat(unread).isGreaterThan(1.5 * calm);
    }

    private static double expected(NavigableMap<LocalDate, Integer> perDay, Coverage coverage) {
        return RULE.judge(new DepartureHistory(
                        TODAY, Map.of(10, 0, 30, 0), perDay, LONG_AGO, SETTINGS.priorPerYear(), coverage))
                .expected();
    }
}
