package dev.talentwire.app.sources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sources as rows: what is wrong stands first in the row, and its words stand below. */
final class SourceTable {

    /** A poll that is later than this is not late but missing: ingest is down. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private SourceTable() {}

    static List<String> lines(List<SourceStatus> statuses, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(row("state", "source", "type", "success", "article", "per day", "next poll", "fails"));
        for (SourceStatus status : statuses) {
            Double perDay = status.getArticlesPerDay();
            lines.add(row(
                    state(status, now),
                    status.getSourceId(),
                    status.getKind(),
                    ago(status.getLastSuccess(), now),
                    ago(status.getLastNewArticle(), now),
                    perDay == null ? "?" : String.format(Locale.ROOT, "%.1f", perDay),
                    status.getNextPoll().isBefore(now)
                            ? "due"
                            : "in " + span(Duration.between(now, status.getNextPoll())),
                    String.valueOf(status.getConsecutiveFailures())));
            Instant silentSince = status.getSilentSince();
            if (silentSince != null) {
                lines.add("         nothing new since " + silentSince + ", much longer than usual");
            }
            String error = status.getError();
            if (error != null) {
                lines.add("         " + error);
            }
        }
        return lines;
    }

    static String json(SourceStatus status, Instant now) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("source", status.getSourceId())
                .put("state", state(status, now))
                .put("type", status.getKind())
                .put("place", status.getPlace())
                .put("polledAt", text(status.getPolledAt()))
                .put("watchedSince", text(status.getWatchedSince()))
                .put("lastSuccess", text(status.getLastSuccess()))
                .put("lastNewArticle", text(status.getLastNewArticle()))
                .put("nextPoll", text(status.getNextPoll()))
                .put("consecutiveFailures", status.getConsecutiveFailures())
                .put("error", status.getError())
                .put("articlesPerDay", status.getArticlesPerDay())
                .put("expectedBy", text(status.getExpectedBy()))
                .put("silentSince", text(status.getSilentSince()))
                .put("articles", status.getArticles())
                .put("rejected", status.getRejected());
        return node.toString();
    }

    /** The worst of what is wrong. */
    private static String state(SourceStatus status, Instant now) {
        if (now.isAfter(status.getNextPoll().plus(LATE))) {
            return "unpolled";
        }
        if (status.getSilentSince() != null) {
            return "SILENT";
        }
        return status.getError() == null ? "ok" : "failing";
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String ago(@Nullable Instant time, Instant now) {
        return time == null ? "never" : span(Duration.between(time, now)) + " ago";
    }

    private static String span(Duration time) {
        if (time.toDays() > 1) {
            return time.toDays() + "d";
        }
        if (time.toHours() > 1) {
            return time.toHours() + "h";
        }
        return time.toMinutes() > 1 ? time.toMinutes() + "m" : Math.max(0, time.toSeconds()) + "s";
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-8s %-16s %-8s %10s %10s %8s %10s %5s", (Object[]) cells)
                .stripTrailing();
    }
}
