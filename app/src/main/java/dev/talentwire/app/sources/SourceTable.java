package dev.talentwire.app.sources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sources as rows: what is wrong stands first in the row, and its words stand below. */
final class SourceTable {

    /** A poll that is later than this is not late but missing: ingest is down. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final String NEW = "new";

    /** Taken out of the configuration, or never in this one: from here nobody can tell. */
    private static final String UNLISTED = "unlisted";

    private final List<SourceStatus> statuses;
    private final List<SourceSettings> configured;
    private final Instant now;

    /**
     * A table of what is.
     *
     * @param statuses   of sources that were polled, by this configuration or another
     * @param configured what the operator asks for
     */
    SourceTable(List<SourceStatus> statuses, List<SourceSettings> configured, Instant now) {
        this.statuses = statuses;
        this.configured = configured;
        this.now = now;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("state", "source", "type", "success", "article", "per day", "next poll", "fails"));
        for (SourceStatus status : statuses) {
            Double perDay = status.getArticlesPerDay();
            lines.add(row(
                    state(status),
                    status.getSourceId(),
                    status.getKind(),
                    ago(status.getLastSuccess()),
                    ago(status.getLastNewArticle()),
                    perDay == null ? "?" : String.format(Locale.ROOT, "%.1f", perDay),
                    nextPoll(status),
                    String.valueOf(status.getConsecutiveFailures())));
            Instant silentSince = status.getSilentSince();
            if (silentSince != null) {
                lines.add("          nothing new since " + silentSince + ", much longer than usual");
            }
            String error = status.getError();
            if (error != null) {
                lines.add("          " + error);
            }
            if (isUnlisted(status)) {
                lines.add("          it is not in this configuration");
            }
        }
        if (configured.isEmpty() && !statuses.isEmpty()) {
            lines.add("This configuration names no sources; these are what is polled by another.");
        }
        unpolled().forEach(source -> lines.add(row(NEW, source.id(), source.kind(), "never", "never", "?", "?", "0")));
        return lines;
    }

    List<String> json() {
        return Stream.concat(statuses.stream().map(this::json), unpolled().map(SourceTable::json))
                .toList();
    }

    /** Sources that are to be polled and of which no poll has ended yet. */
    private Stream<SourceSettings> unpolled() {
        Set<String> polled = statuses.stream().map(SourceStatus::getSourceId).collect(Collectors.toSet());
        return configured.stream().filter(source -> !polled.contains(source.id()));
    }

    private boolean isUnlisted(SourceStatus status) {
        return !configured.isEmpty() && !isConfigured(status.getSourceId());
    }

    private boolean isConfigured(String id) {
        return configured.stream().anyMatch(source -> source.id().equals(id));
    }

    private static String json(SourceSettings source) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("source", source.id())
                .put("state", NEW)
                .put("configured", true)
                .put("type", source.kind())
                .put("place", source.place())
                .toString();
    }

    private String json(SourceStatus status) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("source", status.getSourceId())
                .put("state", state(status))
                .put("configured", isConfigured(status.getSourceId()))
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

    private String nextPoll(SourceStatus status) {
        if (isUnlisted(status)) {
            return "?";
        }
        return status.getNextPoll().isBefore(now) ? "due" : "in " + span(Duration.between(now, status.getNextPoll()));
    }

    /** The worst of what is wrong; of a source that nobody asks for here, only that. Where none is asked for at all, each is told as it stands. */
    private String state(SourceStatus status) {
        if (isUnlisted(status)) {
            return UNLISTED;
        }
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

    private String ago(@Nullable Instant time) {
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
        return String.format(Locale.ROOT, "%-9s %-16s %-8s %10s %10s %8s %10s %5s", (Object[]) cells)
                .stripTrailing();
    }
}
