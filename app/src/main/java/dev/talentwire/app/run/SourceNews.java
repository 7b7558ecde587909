package dev.talentwire.app.run;

import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.IngestStatus.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed with the sources since the last look, one line for each: what came in, who fails, who works again, who is silent. */
final class SourceNews {

    private final InstantSource clock;
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private boolean offline;

    /** What was said of a source. */
    private record Told(long polls, long articles, long rejected, boolean failing) {
        private static final Told NOTHING = new Told(0, 0, 0, false);
    }

    SourceNews(InstantSource clock) {
        this.clock = clock;
    }

    /** Lines to print; none when nothing changed. */
    List<String> since(IngestStatus status) {
        List<String> lines = new ArrayList<>();
        Set<String> known = status.sources().stream().map(Source::id).collect(Collectors.toSet());
        told.keySet().retainAll(known);
        silent.retainAll(known);
        for (Source source : status.sources()) {
            of(source).ifPresent(lines::add);
            silence(source).ifPresent(lines::add);
        }
        boolean allFail = status.sources().size() > 1
                && status.sources().stream()
                        .allMatch(source -> source.lastError().isPresent());
        if (allFail && !offline) {
            lines.add("All " + status.sources().size() + " sources fail. Is this machine offline, or behind a proxy?");
        }
        offline = allFail;
        return lines;
    }

    private Optional<String> of(Source source) {
        Told before = told.getOrDefault(source.id(), Told.NOTHING);
        if (countsAnew(source, before)) {
            before = new Told(0, 0, 0, before.failing());
            // At once: by the next look it may have as many polls again as were told.
            told.put(source.id(), before);
        }
        if (source.polling()) {
            return Optional.empty();
        }
        if (source.polls() == 0 && source.lastError().isPresent() && !before.failing()) {
            told.put(source.id(), new Told(0, 0, 0, true));
            return Optional.of(remembered(source));
        }
        if (source.polls() == before.polls()) {
            return Optional.empty();
        }
        var now = new Told(
                source.polls(),
                source.articles(),
                source.rejected(),
                source.lastError().isPresent());
        told.put(source.id(), now);
        if (now.failing()) {
            return before.failing() ? Optional.empty() : Optional.of(failure(source));
        }
        boolean first = before.polls() == 0;
        boolean any = now.articles() > before.articles() || now.rejected() > before.rejected();
        return any || first || before.failing() ? Optional.of(harvest(source, before)) : Optional.empty();
    }

    private Optional<String> silence(Source source) {
        if (source.silentSince().isEmpty()) {
            return silent.remove(source.id()) ? Optional.of(source.id() + " is heard again") : Optional.empty();
        }
        return silent.add(source.id())
                ? source.silentSince()
                        .map(since -> source.id() + " is silent: nothing new since "
                                + since.truncatedTo(ChronoUnit.SECONDS) + ", much longer than usual")
                : Optional.empty();
    }

    /** A source that was handed over or reloaded begins at nothing. */
    private static boolean countsAnew(Source source, Told last) {
        return source.polls() < last.polls()
                || source.articles() < last.articles()
                || source.rejected() < last.rejected();
    }

    private String failure(Source source) {
        return source.id() + " fails: " + source.lastError().orElseThrow() + again(source);
    }

    /** Of a source that failed before it came here, at a start or from another instance: who has mended the cause need not wait. */
    private String remembered(Source source) {
        return source.id() + " failed when it was last polled: "
                + source.lastError().orElseThrow() + again(source) + ", or at once when its settings change";
    }

    private String again(Source source) {
        return source.nextPoll().map(next -> "; polled again in " + span(next)).orElse("");
    }

    private String span(Instant next) {
        Duration wait = Duration.between(clock.instant(), next);
        if (wait.toSeconds() < 120) {
            return Math.max(1, wait.toSeconds()) + " s";
        }
        return wait.toMinutes() < 120 ? wait.toMinutes() + " min" : wait.toHours() + " h";
    }

    private static String harvest(Source source, Told before) {
        long articles = source.articles() - before.articles();
        long rejected = source.rejected() - before.rejected();
        return source.id() + (before.failing() ? " works again: " : ": ") + articles + " article"
                + (articles == 1 ? "" : "s")
                + (rejected == 0 ? "" : ", " + rejected + " rejected (see ./talentwire rejected list)");
    }
}
