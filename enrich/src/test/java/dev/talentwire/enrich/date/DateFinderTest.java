package dev.talentwire.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 10, 16);

    private final DateFinder finder = new DateFinder();

    @ParameterizedTest
    @CsvSource({
        "2024年8月加入,2024-08-01,MONTH",
        "去年11月离开,2024-11-01,MONTH",
        "10月15日晚,2025-10-15,DAY",
        "上周五办完手续,2025-10-10,DAY",
        "今天宣布,2025-10-16,DAY",
        "5个月前出走,2025-05-01,MONTH",
        "两年前升任,2023-01-01,YEAR",
        "今年上半年离开,2025-01-01,HALF",
        "115年2月13日互推,2026-02-13,DAY",
        "12月1日起担任,2025-12-01,DAY"
    })
    void an_expression_is_resolved_against_the_day_of_publication(
            String text, LocalDate first, DateAt.Precision precision) {
        assertThat(finder.find(text, PUBLISHED)).first().satisfies(date -> {
            assertThat(date.first()).isEqualTo(first);
            assertThat(date.precision()).isEqualTo(precision);
        });
    }

    @Test
    void the_same_day_is_the_day_named_before() {
        List<DateAt> dates = finder.find("6月1日公告;同日,他离职", LocalDate.of(2025, 6, 3));
        assertThat(dates).hasSize(2);
        assertThat(dates.get(1).first()).isEqualTo(LocalDate.of(2025, 6, 1));
    }

    @Test
    void what_holds_from_the_same_day_on_holds_from_the_day_named_last_even_if_it_is_to_come() {
        List<DateAt> dates = finder.find("他将于10月31日卸任;同日起由副手接任", PUBLISHED);
        assertThat(dates).hasSize(2);
        assertThat(dates.get(1).first()).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @Test
    void a_month_without_any_year_stays_unresolved_when_the_publication_is_unknown() {
        assertThat(finder.find("7月24日公告", null))
                .singleElement()
                .satisfies(date -> assertThat(date.first()).isNull());
    }

    @Test
    void a_day_that_no_calendar_has_stays_unresolved() {
        assertThat(finder.find("2025年2月30日", PUBLISHED))
                .first()
                .satisfies(date -> assertThat(date.first()).isNull());
    }
}
