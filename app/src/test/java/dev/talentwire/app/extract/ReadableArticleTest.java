package dev.talentwire.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableArticleTest {

    @ParameterizedTest(name = "{0} to the {1} is {2}")
    @CsvSource({
        "2025-02-03, DAY, 2025-02-03",
        "2025-02-01, MONTH, 2025-02",
        "2024-07-01, QUARTER, quarter 3 of 2024",
        "2024-07-01, HALF, second half of 2024",
        "2024-01-01, HALF, first half of 2024",
        "2015-01-01, YEAR, 2015"
    })
    void aDateSaysNoMoreThanIsKnown(LocalDate start, DatePrecision precision, String shown) {
        PartialDate date =
                PartialDate.newBuilder().setStart(start).setPrecision(precision).build();

        assertThat(ReadableArticle.date(date)).isEqualTo(shown);
    }

    @Test
    void noDateIsToldToo() {
        assertThat(ReadableArticle.date(null)).isEqualTo("undated");
    }

    @Test
    void aBoundIsToldAsABoundAndWhoseItIs() {
        HeadcountClaim claim = HeadcountClaim.newBuilder()
                .setGroup("大模型五小龙")
                .setCount(100)
                .setWhat("员工离开")
                .setPeriod("今年")
                .setEvidence(Evidence.newBuilder()
                        .setSentence("今年已有100多名员工离开大模型五小龙。")
                        .setStart(0)
                        .setEnd(20)
                        .build())
                .build();

        assertThat(ReadableArticle.claim(claim)).isEqualTo("大模型五小龙: 100多 员工离开, 今年");
    }
}
