package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {

    private static final Duration WARM_UP = Duration.ofMinutes(10);
    private static final long MIB = 1024 * 1024;
    private static final RejectedByReason NONE = new RejectedByReason(Map.of());

    @Test
    void whatStaysAsItIsPasses() {
        SoakVerdict verdict = verdict(minute -> sample(minute, 100 * MIB, 50, 10_000));

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.lines()).noneMatch(line -> line.endsWith("TOO MUCH"));
    }

    @Test
    void saysHowManyArticlesReallyCame() {
        SoakVerdict verdict = verdict(minute -> sample(minute, 100 * MIB, 50, 10_000));

        assertThat(verdict.lines()).anyMatch(line -> line.matches("articles read +3\\.00 a second"));
    }

    @Test
    void aHeapThatGrowsByTwoPercentAnHourIsTooMuchAndSaid() {
        SoakVerdict verdict = verdict(minute -> sample(minute, 100 * MIB + minute * 2L * MIB / 60, 50, 10_000));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.lines())
                .filteredOn(line -> line.endsWith("TOO MUCH"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("live heap", "+1.99 %/h"));
    }

    @Test
    void anArticleThatWasRejectedIsOneTooManyAndItsReasonIsSaid() {
        List<SoakSample> steady = IntStream.range(0, 60)
                .mapToObj(minute -> sample(minute, 100 * MIB, 50, 10_000))
                .toList();

        SoakVerdict verdict = SoakVerdict.of(steady, WARM_UP, new RejectedByReason(Map.of("ingest not-found", 10L)));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.lines()).last().asString().contains("10 ingest not-found", "TOO MUCH");
    }

    @Test
    void whatIsUsedBeforeTheWarmUpEndsDoesNotCount() {
        SoakVerdict verdict =
                verdict(minute -> sample(minute, (minute < 10 ? 20L + 8L * minute : 100) * MIB, 50, 10_000));

        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void aSingleSampleThatSomethingHasDisturbedDoesNotDecide() {
        SoakVerdict verdict = verdict(minute -> sample(minute, (minute == 59 ? 110L : 100L) * MIB, 50, 10_000));

        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void oneMoreThreadEveryTenMinutesIsTooMuch() {
        SoakVerdict verdict = verdict(minute -> sample(minute, 100 * MIB, 50 + minute / 10, 10_000));

        assertThat(verdict.lines())
                .filteredOn(line -> line.endsWith("TOO MUCH"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("threads"));
    }

    @Test
    void topicsMayGrowWithArticlesButNotFasterThanTheyAreLong() {
        SoakVerdict verdict = verdict(minute -> sample(minute, 100 * MIB, 50, 40_000));

        assertThat(verdict.lines())
                .filteredOn(line -> line.endsWith("TOO MUCH"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("broker's topics", "+40000 bytes an article"));
    }

    @Test
    void aSoakThatEndsBeforeItIsWarmIsNoSoak() {
        assertThatThrownBy(() -> SoakVerdict.of(List.of(sample(1, MIB, 50, 1)), WARM_UP, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Only 0 samples");
    }

    @Test
    void aTrendIsTheMedianOfTheSlopesOfAllPairs() {
        Trend trend = Trend.of(List.of(
                new Trend.Point(Duration.ofHours(1), 10),
                new Trend.Point(Duration.ofHours(2), 13),
                new Trend.Point(Duration.ofHours(3), 13)));

        assertThat(trend.perHour()).isCloseTo(1.5, within(1e-9));
        assertThat(trend.start()).isCloseTo(10, within(1e-9));
        assertThat(trend.percentPerHour()).isCloseTo(100 * 1.5 / 10, within(1e-9));
    }

    private static SoakVerdict verdict(IntFunction<SoakSample> minutes) {
        return SoakVerdict.of(IntStream.range(0, 60).mapToObj(minutes).toList(), WARM_UP, NONE);
    }

    private static SoakSample sample(int minute, long heap, long threads, long bytesPerArticle) {
        long articles = 180L * minute;
        return new SoakSample(
                Duration.ofMinutes(minute),
                heap,
                500 * MIB,
                threads,
                600,
                articles * 100,
                200 * MIB + articles * bytesPerArticle,
                MIB,
                articles,
                2);
    }
}
