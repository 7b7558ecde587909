package dev.talentwire.ingest.source;

import dev.talentwire.schemas.SourceDay;
import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is usual for a source: learned from poll to poll, and kept in its status. */
final class Habits {

    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    /** Longer without a look than so many intervals, and nobody knows when within it the article came. */
    private static final int UNWATCHED_POLLS = 3;

    private Habits() {}

    /**
     * The days after a poll that gave new articles.
     *
     * @param before how the source stood before
     * @param fresh  new articles, more than none
     */
    static List<SourceDay> learn(SourceStatus before, int fresh, Instant now, Duration every) {
        long gap = gap(before, now, every).map(Duration::toSeconds).orElse(0L);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<SourceDay> days = new ArrayList<>(before.getDays());
        SourceDay last = days.isEmpty() ? null : days.getLast();
        if (last != null && last.getDay().equals(today)) {
            days.removeLast();
            days.add(new SourceDay(today, last.getArticles() + fresh, Math.max(last.getLongestGap(), gap)));
        } else {
            days.add(new SourceDay(today, fresh, gap));
        }
        return days.size() > Silence.DAYS ? days.subList(days.size() - Silence.DAYS, days.size()) : days;
    }

    /** New articles on a usual day; null until the source was watched for one. */
    static @Nullable Double articlesPerDay(List<SourceDay> days, Instant watchedSince, Instant now) {
        Instant from = days.size() < Silence.DAYS
                ? watchedSince
                : days.getFirst().getDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        double span = Duration.between(from.isBefore(watchedSince) ? watchedSince : from, now).toSeconds() / SECONDS_OF_DAY;
        return span < 1 ? null : days.stream().mapToInt(SourceDay::getArticles).sum() / span;
    }

    /** Time since the last new article, when the source was watched all along. */
    private static Optional<Duration> gap(SourceStatus before, Instant now, Duration every) {
        Instant article = before.getLastNewArticle();
        Instant success = before.getLastSuccess();
        if (article == null || success == null) {
            return Optional.empty();
        }
        boolean watched = Duration.between(success, now).compareTo(every.multipliedBy(UNWATCHED_POLLS)) <= 0;
        return watched ? Optional.of(Duration.between(article, now)) : Optional.empty();
    }
}
