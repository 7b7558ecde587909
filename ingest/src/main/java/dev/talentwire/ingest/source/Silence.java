package dev.talentwire.ingest.source;

import dev.talentwire.schemas.SourceDay;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * When a source has been quiet for too long, by its own habits. Of each of its last {@value #DAYS} days with a new article the longest
 * gap that ended on that day is kept: nights and weekends are among them, so they are no news. The second longest of these, which one
 * odd day cannot move, times {@value #FACTOR} is too long.
 */
final class Silence {

    /** Days that are remembered: four weeks of a daily source. */
    static final int DAYS = 28;

    private static final int FACTOR = 2;

    /** With fewer gaps nothing is known of weekends. */
    private static final int FEWEST = 7;

    /** What is too long for a source whose habits are not known yet. */
    private static final Duration UNKNOWN = Duration.ofDays(14);

    /** Nobody need be told sooner. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** A source that was asked so few times in a row cannot have said much. */
    private static final int FEWEST_POLLS = 3;

    private Silence() {}

    /** How long without a new article is too long. */
    static Duration limit(List<SourceDay> days, Duration every) {
        List<Long> gaps = days.stream()
                .map(SourceDay::getLongestGap)
                .filter(gap -> gap > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        Duration usual = gaps.size() < FEWEST
                ? longer(UNKNOWN, times(gaps.isEmpty() ? 0 : gaps.getFirst()))
                : times(gaps.get(1));
        return longer(longer(usual, SHORTEST), every.multipliedBy(FEWEST_POLLS));
    }

    private static Duration times(long gap) {
        return Duration.ofSeconds(gap).multipliedBy(FACTOR);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
