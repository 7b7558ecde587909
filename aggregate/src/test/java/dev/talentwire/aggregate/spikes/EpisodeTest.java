package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2023-01-01");
    private static final int REACH_DAYS = 365;

    /** Three departures within ten days are a spike. */
    private static Function<LocalDate, Verdict> judge(NavigableSet<LocalDate> departures) {
        return day -> {
            int observed = departures.subSet(day.minusDays(9), true, day, true).size();
            return observed >= 3
                    ? new Verdict.Spike(10, observed, 0.1, 0.001, Severity.WARNING, 0.01, false)
                    : new Verdict.Calm(10, observed, 0.1, 0.5);
        };
    }

    private static List<Episode> upTo(LocalDate asOf, NavigableSet<LocalDate> departures, Set<LocalDate> unheard) {
        return Episode.of(
                departures.headSet(asOf, true), judge(departures), unheard::contains, asOf.minusDays(REACH_DAYS), asOf);
    }

    private static NavigableSet<LocalDate> days(String... days) {
        var all = new TreeSet<LocalDate>();
        for (String day : days) {
            all.add(LocalDate.parse(day));
        }
        return all;
    }

    @Test
    void anEpisodeIsWholeOnEveryDayOfTheYearAfterItAndThenForgotten() {
        // Given one that lasts from the third departure to the day on which only two are left in the window
        NavigableSet<LocalDate> departures =
                days("2023-03-01", "2023-03-02", "2023-03-03", "2023-03-08", "2023-03-12", "2023-03-13");
        LocalDate since = LocalDate.parse("2023-03-03");
        LocalDate last = LocalDate.parse("2023-03-17");

        for (LocalDate day = last.plusDays(1); !day.isAfter(last.plusDays(800)); day = day.plusDays(1)) {
            assertThat(upTo(day, departures, Set.of()))
                    .as("as of %s", day)
                    .extracting(Episode::since)
                    .isEqualTo(day.isAfter(last.plusDays(REACH_DAYS)) ? List.of() : List.of(since));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatTheReachCutsOffChangesNoEpisodeWithinIt(long seed) {
        // Given years in which people leave in waves, often so that one episode follows hard upon another, with outages
        var random = new Random(seed);
        var departures = new TreeSet<LocalDate>();
        LocalDate wave = FIRST_DAY;
        while (wave.isBefore(FIRST_DAY.plusDays(1200))) {
            wave = wave.plusDays(random.nextInt(50));
            for (int leaver = random.nextInt(8); leaver > 0; leaver--) {
                departures.add(wave.plusDays(random.nextInt(15)));
            }
        }
        var unheard = new TreeSet<LocalDate>();
        for (int day = 0; day < 1200; day++) {
            if (random.nextInt(60) == 0) {
                unheard.add(FIRST_DAY.plusDays(day));
            }
        }

        for (LocalDate day = FIRST_DAY; day.isBefore(FIRST_DAY.plusDays(1300)); day = day.plusDays(1)) {
            LocalDate reach = day.minusDays(REACH_DAYS);
            List<Episode> all = new ArrayList<>(Episode.of(
                    departures.headSet(day, true), judge(departures), unheard::contains, FIRST_DAY.minusDays(1), day));
            all.removeIf(episode -> episode.last().isBefore(reach));

            assertThat(upTo(day, departures, unheard))
                    .as("seed %d, as of %s", seed, day)
                    .isEqualTo(all);
        }
    }

    @Test
    void throughTheYearsAnAlertIsToldEndedAndNeverToldAgain() {
        // Given two episodes, the second of which begins within the reach of the first
        NavigableSet<LocalDate> departures = days(
                "2023-03-01",
                "2023-03-02",
                "2023-03-03",
                "2023-03-08",
                "2023-03-12",
                "2023-03-13",
                "2023-09-01",
                "2023-09-02",
                "2023-09-03",
                "2023-09-04");
        var life = new AlertLife("x-星岚科技", "星岚科技", "x-星岚科技");
        var known = new TreeMap<String, DepartureAlert>();
        var told = new ArrayList<String>();

        // When two years pass, day by day
        for (LocalDate day = FIRST_DAY; day.isBefore(FIRST_DAY.plusDays(900)); day = day.plusDays(1)) {
            Verdict today = judge(departures.headSet(day, true)).apply(day);
            life.next(
                            known.values(),
                            upTo(day, departures, Set.of()),
                            day.minusDays(REACH_DAYS),
                            today,
                            (days, asOf) -> List.of(),
                            day,
                            true)
                    .forEach(word -> {
                        DepartureAlert alert = word.alert();
                        told.add(word.id() + " " + (alert == null ? "gone" : alert.getState()));
                        if (alert == null) {
                            known.remove(word.id());
                        } else {
                            known.put(word.id(), alert);
                        }
                    });
        }

        // Then
        assertThat(told)
                .containsExactly(
                        "x-星岚科技/2023-03 " + AlertState.FIRING,
                        "x-星岚科技/2023-03 " + AlertState.RESOLVED,
                        "x-星岚科技/2023-09 " + AlertState.FIRING,
                        "x-星岚科技/2023-09 " + AlertState.RESOLVED);
    }

    @Test
    void anAlertThatEndedLongAgoStaysThoughItsEpisodeTurnsOutToHaveEndedAFewDaysBefore() {
        // Given an alert that is over
        NavigableSet<LocalDate> departures = days("2023-03-01", "2023-03-02", "2023-03-03");
        LocalDate end = LocalDate.parse("2023-03-11");
        var life = new AlertLife("x-星岚科技", "星岚科技", "x-星岚科技");
        Episode episode = upTo(end, departures, Set.of()).getFirst();
        DepartureAlert alert = Objects.requireNonNull(
                next(life, List.of(), List.of(episode), end).getFirst().alert());

        // When its days within reach hold no spike any more
        LocalDate aYearLater = end.plusDays(REACH_DAYS - 5);
        LocalDate halfAYearLater = end.plusDays(REACH_DAYS / 2);

        // Then the old one stays, and one whose moves were denied goes
        assertThat(next(life, List.of(alert), List.of(), aYearLater)).isEmpty();
        assertThat(next(life, List.of(alert), List.of(), halfAYearLater))
                .containsExactly(new AlertLife.Word("x-星岚科技/2023-03", null));
    }

    private static List<AlertLife.Word> next(
            AlertLife life, List<DepartureAlert> known, List<Episode> episodes, LocalDate day) {
        LocalDate from = day.minusDays(REACH_DAYS);
        return life.next(known, episodes, from, judge(days()).apply(day), (days, asOf) -> List.of(), day, true);
    }
}
