package dev.talentwire.aggregate.spikes;

import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the state of the sources means for counting: whether enough of them are heard today, and how much of today's news was heard before. A
 * source weighs as much as it usually brings.
 *
 * @param sources the last word on every source; none means that nothing is known, and nothing is masked
 */
public record SourceWatch(Collection<SourceStatus> sources) {

    private static final int FAILURES = 3;
    private static final Duration OVERDUE = Duration.ofHours(6);

    /** Share of the usual news whose sources fail, are silent for longer than usual, or are not polled any more; in [0, 1]. */
    public double shareOut(Instant now) {
        double all = weight(sources);
        return all == 0
                ? 0
                : weight(sources.stream().filter(source -> isOut(source, now)).toList()) / all;
    }

    /** When the last of the sources that are out was last heard; now when none is out. */
    public Instant outSince(Instant now) {
        return sources.stream()
                .filter(source -> weight(source) > 0 && isOut(source, now))
                .map(SourceWatch::lastHeard)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static Instant lastHeard(SourceStatus source) {
        if (source.getSilentSince() != null) {
            return source.getSilentSince();
        }
        return source.getLastSuccess() == null ? source.getPolledAt() : source.getLastSuccess();
    }

    /** How much of today's news was read on other days, by when each source was first watched, and which were holidays. */
    public Coverage coverage(Set<LocalDate> outages) {
        double all = weight(sources);
        var shareFrom = new TreeMap<LocalDate, Double>();
        if (all > 0) {
            var weightFrom = new TreeMap<LocalDate, Double>();
            for (SourceStatus source : sources) {
                LocalDate since = LocalDate.ofInstant(source.getWatchedSince(), Period.CALENDAR);
                weightFrom.merge(since, weight(source), Double::sum);
            }
            double sum = 0;
            for (var step : weightFrom.entrySet()) {
                sum += step.getValue();
                shareFrom.put(step.getKey(), sum / all);
            }
            // Nothing is known of how the time before the first source was watched; it is worth what the first source
            // is.
            shareFrom.put(LocalDate.MIN, shareFrom.firstEntry().getValue());
        }
        return new Coverage(shareFrom, outages, Holidays.chinese());
    }

    private static boolean isOut(SourceStatus source, Instant now) {
        return source.getSilentSince() != null
                || source.getConsecutiveFailures() >= FAILURES
                || now.isAfter(source.getNextPoll().plus(OVERDUE));
    }

    private static double weight(Collection<SourceStatus> sources) {
        return sources.stream().mapToDouble(SourceWatch::weight).sum();
    }

    private static double weight(SourceStatus source) {
        return source.getArticlesPerDay() == null ? 0 : source.getArticlesPerDay();
    }
}
