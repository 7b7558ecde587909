package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");

    private static Coverage coverage(Set<LocalDate> outages, NavigableSet<LocalDate> holidays) {
        return new Coverage(Map.of(LocalDate.MIN, 0.5, LocalDate.parse("2026-10-01"), 1.0), outages, holidays);
    }

    @Test
    void theLongHolidaysAreKnown() {
        assertThat(Holidays.chinese())
                .contains(LocalDate.parse("2026-02-17"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"))
                .doesNotContain(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-10-08"));
    }

    @Test
    void aHolidayIsWorthLessThanADayAndAnOutageNothing() {
        double plain = coverage(Set.of(), new TreeSet<>()).between(SEPTEMBER, NOVEMBER);
        double holidays = coverage(Set.of(), Holidays.chinese()).between(SEPTEMBER, NOVEMBER);
        double both = coverage(Set.of(LocalDate.parse("2026-10-02")), Holidays.chinese())
                .between(SEPTEMBER, NOVEMBER);

        assertThat(plain).isEqualTo(30 * 0.5 + 31);
        assertThat(holidays).as("seven days of national holiday").isEqualTo(plain - 7 * 0.5);
        assertThat(both).as("a holiday without news is no half day").isEqualTo(holidays - 0.5);
    }

    @Test
    void theSumIsThatOfItsDays() {
        Coverage coverage = coverage(Set.of(LocalDate.parse("2026-09-20")), Holidays.chinese());

        double sum = SEPTEMBER.datesUntil(NOVEMBER).mapToDouble(coverage::on).sum();

        assertThat(coverage.between(SEPTEMBER, NOVEMBER)).isEqualTo(sum);
    }
}
