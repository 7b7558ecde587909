package dev.talentwire.ingest.source;

import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.SourceDay;
import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a source stands after a poll, from how it stood before and what the poll gave. */
final class Standings {

    private static final int LONGEST_ERROR = 1000;

    private Standings() {}

    /**
     * What a poll gave.
     *
     * @param ended    when it ended
     * @param fresh    articles not known before
     * @param rejected documents that could not be used
     * @param error    empty when it went well
     * @param nextPoll when the source is polled again
     */
    record Polled(Instant ended, int fresh, int rejected, Optional<String> error, Instant nextPoll) {}

    /**
     * The status to publish.
     *
     * @param before empty at the first poll ever
     */
    static SourceStatus after(SourceSettings source, Optional<SourceStatus> before, Polled poll) {
        SourceStatus.Builder status = before.map(SourceStatus::newBuilder)
                .orElseGet(() ->
                        SourceStatus.newBuilder().setWatchedSince(poll.ended()).setDays(List.of()))
                .setSourceId(source.id())
                .setKind(source.kind())
                .setPlace(source.place())
                .setPolledAt(poll.ended())
                .setNextPoll(poll.nextPoll())
                .setError(poll.error().map(Standings::bounded).orElse(null))
                .setArticles(before.map(SourceStatus::getArticles).orElse(0L) + poll.fresh())
                .setRejected(before.map(SourceStatus::getRejected).orElse(0L) + poll.rejected());
        // The first poll finds what has gathered for weeks: no measure of what a source gives.
        if (before.isPresent() && poll.fresh() > 0) {
            status.setDays(Habits.learn(before.get(), poll.fresh(), poll.ended(), source.every()));
        }
        if (poll.fresh() > 0) {
            status.setLastNewArticle(poll.ended());
        }
        if (poll.error().isEmpty()) {
            status.setLastSuccess(poll.ended()).setConsecutiveFailures(0);
        } else {
            status.setConsecutiveFailures(
                    before.map(SourceStatus::getConsecutiveFailures).orElse(0) + 1);
        }
        return alarmed(status, source.every(), poll.ended());
    }

    private static SourceStatus alarmed(SourceStatus.Builder status, Duration every, Instant now) {
        List<SourceDay> days = status.getDays();
        Instant heard = heard(status.getLastNewArticle(), status.getWatchedSince());
        Instant expectedBy = heard.plus(Silence.limit(days, every));
        return status.setArticlesPerDay(Habits.articlesPerDay(days, status.getWatchedSince(), now))
                .setExpectedBy(expectedBy)
                .setSilentSince(now.isAfter(expectedBy) ? heard : null)
                .build();
    }

    private static Instant heard(@Nullable Instant article, Instant watchedSince) {
        return article == null ? watchedSince : article;
    }

    private static String bounded(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) + "…" : error;
    }
}
