package dev.talentwire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class DateTextTest {

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvFileSource(resources = "dates.tsv", delimiter = '\t')
    void readsDatesAsTheyAreWritten(String written, String moment, String precision) {
        Optional<PublicationDate> date = DateText.parse(written, DateOrigin.FEED);

        assertThat(date.map(found -> found.at().truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse("-"))
                .isEqualTo(moment);
        assertThat(date.map(PublicationDate::precision).map(DatePrecision::name).orElse("-"))
                .isEqualTo(precision);
        assertThat(date.stream()).allMatch(found -> found.origin() == DateOrigin.FEED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            日期:2015/11/19                    | 2015-11-18T16:00:00Z
            2024-12-03 10:00 来源:运力观察      | 2024-12-03T02:00:00Z
            2024年12月3日                        | 2024-12-02T16:00:00Z
            作者 冉冬 发布时间:2024-12-03 10:00 | 2024-12-03T02:00:00Z
            发布时间:2024-12-03 10:00 2024-12-05  | 2024-12-03T02:00:00Z
            2024年12月3日,海雁物流宣布换帅。    | -
            12月3日消息,海雁物流宣布换帅。      | -
            时间:昨天                           | -
            发布时间：2024年12月3日 10：00 来源：运力观察 | 2024-12-03T02:00:00Z
            """)
    void findsOnlyDatelinesAndNotDatesInSentences(String line, String moment) {
        String text = line + "\n海雁物流今天宣布换帅。\n";

        assertThat(Dateline.find(text).map(found -> found.at().toString()).orElse("-"))
                .isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            来源：运力观察　2024-12-03 10:00　作者：冉冬   | 2024-12-03T10:00:00Z
            Posted by Ilse Brandt on 3 December 2024      | 2024-12-03T00:00:00Z
            Veröffentlicht am 03.12.2024, 15:05 Uhr       | 2024-12-03T15:05:00Z
            阅读 20241203 次                              | -
            Nr. 2024-12-031                               | -
            他于2024年12月3日辞职。                       | -
            """)
    void findsTheDateInALineBelowAHeadlineAndTakesItsZone(String line, String moment) {
        assertThat(Dateline.inLine(line, ZoneOffset.UTC)
                        .map(found -> found.at().toString())
                        .orElse("-"))
                .isEqualTo(moment);
    }
}
