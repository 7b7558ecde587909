package dev.talentwire.aggregate.spikes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A stretch of days on which the rule sees a spike. Episodes follow from the departures and the day alone, not from when or in which order
 * they became known: a replay finds the same ones.
 *
 * <p>An episode begins on a day on which somebody left, as in {@link Calibration}. Stretches that are no more than {@value #QUIET_DAYS} days
 * apart are one, so no two episodes of a company begin in one calendar month.
 *
 * @param since first day with a spike
 * @param told  last day with a spike on which somebody left: days after it bring nothing to tell
 * @param spike the verdict of that day
 * @param last  last day with a spike
 * @param calm  the verdict of the day after the last one; empty while the spike lasts
 */
public record Episode(
        LocalDate since, LocalDate told, Verdict.Spike spike, LocalDate last, Optional<Verdict.Calm> calm) {

    private static final int QUIET_DAYS = 30;

    /**
     * All episodes of which a day lies within a stretch of time, the oldest first. They are whole, whenever they began.
     *
     * @param departures days on which somebody left
     * @param judge      the rule's verdict as of any day
     * @param unheard    days on which too few sources were heard: they end no episode
     * @param from       first day of the stretch
     * @param asOf       last day of the stretch
     */
    public static List<Episode> of(
            NavigableSet<LocalDate> departures,
            Function<LocalDate, Verdict> judge,
            Predicate<LocalDate> unheard,
            LocalDate from,
            LocalDate asOf) {
        var episodes = new ArrayList<Episode>();
        LocalDate day = departures.ceiling(quietBefore(from, departures, judge, unheard));
        while (day != null && !day.isAfter(asOf)) {
            LocalDate next = day.plusDays(1);
            if (judge.apply(day) instanceof Verdict.Spike spike) {
                Episode stretch = stretch(day, spike, departures, judge, unheard, asOf);
                next = stretch.last.plusDays(1);
                add(stretch, episodes);
            }
            day = departures.ceiling(next);
        }
        episodes.removeIf(episode -> episode.last.isBefore(from));
        return episodes;
    }

    /** The latest day from which on the same episodes are found as from the beginning: it begins a quiet time that no episode outlasts. */
    private static LocalDate quietBefore(
            LocalDate from,
            NavigableSet<LocalDate> departures,
            Function<LocalDate, Verdict> judge,
            Predicate<LocalDate> unheard) {
        LocalDate first = departures.isEmpty() ? from : departures.first();
        LocalDate day = from;
        int quiet = 0;
        while (day.isAfter(first) && quiet < QUIET_DAYS) {
            day = day.minusDays(1);
            quiet = !unheard.test(day) && judge.apply(day) instanceof Verdict.Calm ? quiet + 1 : 0;
        }
        return day;
    }

    private static Episode stretch(
            LocalDate since,
            Verdict.Spike first,
            NavigableSet<LocalDate> departures,
            Function<LocalDate, Verdict> judge,
            Predicate<LocalDate> unheard,
            LocalDate asOf) {
        LocalDate told = since;
        Verdict.Spike spike = first;
        for (LocalDate day = since.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
            switch (unheard.test(day) ? spike : judge.apply(day)) {
                case Verdict.Calm calm -> {
                    return new Episode(since, told, spike, day.minusDays(1), Optional.of(calm));
                }
                case Verdict.Spike again -> {
                    if (departures.contains(day)) {
                        told = day;
                        spike = again;
                    }
                }
            }
        }
        return new Episode(since, told, spike, asOf, Optional.empty());
    }

    private static void add(Episode stretch, List<Episode> episodes) {
        Episode before = episodes.isEmpty() ? null : episodes.getLast();
        if (before == null || stretch.since.isAfter(before.last.plusDays(QUIET_DAYS))) {
            episodes.add(stretch);
        } else {
            episodes.set(
                    episodes.size() - 1,
                    new Episode(before.since, stretch.told, stretch.spike, stretch.last, stretch.calm));
        }
    }

    /** Names the episode among those of its company; a first day that moves within its month does not change it. */
    String month() {
        return YearMonth.from(since).toString();
    }
}
