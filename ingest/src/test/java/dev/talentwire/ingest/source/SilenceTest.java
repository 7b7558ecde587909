package dev.talentwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.PageSource;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.ingest.source.Standings.Polled;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topics;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alarm, over simulated months: what it learns, when it goes off, and how often it cries wolf. */
final class SilenceTest {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final SourceSettings SOURCE =
            new PageSource("site", List.of(URI.create("https://example.com/")), EVERY);
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    // Avro copies records only once the serdes have said that they may be trusted.
    static {
        Topics.withPrefix("");
    }

    private Optional<SourceStatus> status = Optional.empty();
    private Instant now = START;
    private int alarms;

    @Test
    void saysNothingWhileASourceIsAsItAlwaysIs() {
        watch(Duration.ofDays(60), daily(50, 1), true);

        assertThat(alarms).isZero();
        assertThat(status.orElseThrow().getSilentSince()).isNull();
        assertThat(status.orElseThrow().getArticlesPerDay()).isBetween(45.0, 52.0);
    }

    @ParameterizedTest(name = "{0} articles a working day, at weekends {1} of it: alarm within {2} h")
    @CsvSource({"100, 1.0, 24", "50, 0.3, 30", "50, 0, 130", "3, 1.0, 100", "0.5, 1.0, 400"})
    void goesOffWhenTheSourceStops(double perDay, double weekend, long hours) {
        watch(Duration.ofDays(60), daily(perDay, weekend), true);
        Instant stopped = now;
        Instant lastHeard = status.orElseThrow().getLastNewArticle();

        watch(Duration.ofDays(30), time -> 0, true);

        assertThat(status.orElseThrow().getSilentSince()).isEqualTo(lastHeard);
        assertThat(Duration.between(stopped, status.orElseThrow().getExpectedBy()))
                .isLessThan(Duration.ofHours(hours));
    }

    @Test
    void endsWhenTheSourceIsHeardAgain() {
        watch(Duration.ofDays(30), daily(50, 1), true);
        watch(Duration.ofDays(3), time -> 0, true);
        assertThat(status.orElseThrow().getSilentSince()).isNotNull();

        watch(EVERY, time -> 1, true);

        assertThat(status.orElseThrow().getSilentSince()).isNull();
    }

    @Test
    void goesOffForASourceThatFailsAsWell() {
        watch(Duration.ofDays(30), daily(50, 1), true);
        watch(Duration.ofDays(3), time -> 0, false);

        assertThat(status.orElseThrow().getSilentSince()).isNotNull();
        assertThat(status.orElseThrow().getConsecutiveFailures()).isEqualTo(3 * 24);
    }

    @Test
    void learnsNothingFromATimeInWhichNobodyLooked() {
        watch(Duration.ofDays(30), daily(50, 1), true);
        Duration usual = limit();

        // Twice, so that not even the second longest gap may count
        for (int outage = 0; outage < 2; outage++) {
            now = now.plus(Duration.ofDays(5));
            poll(40, true);
            watch(Duration.ofDays(1), daily(50, 1), true);
        }

        assertThat(limit()).isLessThan(usual.multipliedBy(2));
    }

    @Test
    void isNotMovedByOneOddDay() {
        watch(Duration.ofDays(30), daily(50, 1), true);
        Duration usual = limit();
        watch(Duration.ofHours(30), time -> 0, true);
        watch(Duration.ofDays(1), daily(50, 1), true);

        assertThat(limit()).isLessThan(usual.multipliedBy(2));
    }

    @Test
    void waitsTwoWeeksForASourceOfWhichNothingIsKnown() {
        watch(Duration.ofDays(14), time -> 0, true);
        assertThat(status.orElseThrow().getSilentSince()).isNull();

        watch(Duration.ofDays(1), time -> 0, true);
        assertThat(status.orElseThrow().getSilentSince())
                .isEqualTo(status.orElseThrow().getWatchedSince());
    }

    @Test
    void doesNotTakeTheFirstHaulForAUsualDay() {
        poll(500, true);
        watch(Duration.ofDays(10), daily(10, 1), true);

        assertThat(status.orElseThrow().getArticlesPerDay()).isLessThan(12);
        assertThat(status.orElseThrow().getArticles()).isBetween(500L + 50, 500L + 120);
    }

    @ParameterizedTest(
            name = "{0} articles a working day, at weekends {1} of it: at most {2} false alarms in 1000 days")
    @CsvSource({"200, 1.0, 0", "30, 0.3, 0", "30, 0, 1", "3, 0.5, 5", "0.5, 1.0, 4", "0.15, 1.0, 4"})
    void criesWolfSeldom(double perDay, double weekend, int most) {
        watch(Duration.ofDays(1000), daily(perDay, weekend), true);

        assertThat(alarms).isLessThanOrEqualTo(most);
    }

    private interface Newsroom {
        int articles(ZonedDateTime time);
    }

    /** A newsroom that works from 00 to 14 UTC (08 to 22 in Shanghai), and less at weekends. */
    private static Newsroom daily(double perDay, double weekend) {
        var random = new Random(7);
        return time -> {
            boolean free = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
            double rate = time.getHour() < 14 ? perDay / 14 : 0;
            double expected = rate * (free ? weekend : 1);
            return (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
        };
    }

    private Duration limit() {
        return Silence.limit(status.orElseThrow().getDays(), EVERY);
    }

    private void watch(Duration time, Newsroom newsroom, boolean well) {
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            now = now.plus(EVERY);
            poll(newsroom.articles(now.atZone(ZoneOffset.UTC)), well);
        }
    }

    private void poll(int fresh, boolean well) {
        boolean before = status.map(SourceStatus::getSilentSince).isPresent();
        Optional<String> error = well ? Optional.empty() : Optional.of("down");
        status = Optional.of(Standings.after(SOURCE, status, new Polled(now, fresh, 0, error, now.plus(EVERY))));
        alarms += !before && status.get().getSilentSince() != null ? 1 : 0;
    }
}
