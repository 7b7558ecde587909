package dev.talentwire.app.replay;

import dev.talentwire.app.pipeline.Rerun.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How far a replay is, in a line now and then: every five seconds, and when the archive is read. */
final class ProgressLines {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Instant began;
    private Instant told;
    private long readAtFirst = -1;

    ProgressLines(InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
        this.told = began;
    }

    /** The line to print now; none for most looks. */
    Optional<String> next(Progress progress) {
        if (readAtFirst < 0) {
            readAtFirst = progress.read();
        }
        Instant now = clock.instant();
        boolean through = progress.read() >= progress.end();
        if (!through && Duration.between(told, now).compareTo(EVERY) < 0) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(String.format(
                "%3d %% of the archive read, %d articles so far%s",
                progress.percent(), progress.articles(), through ? "" : left(progress, now)));
    }

    private String left(Progress progress, Instant now) {
        long done = progress.read() - readAtFirst;
        if (done <= 0) {
            return "";
        }
        double perSecond = done / (Duration.between(began, now).toMillis() / 1000.0);
        Duration left = Duration.ofSeconds((long) ((progress.end() - progress.read()) / perSecond));
        return left.toMinutes() > 0 ? ", about " + left.toMinutes() + " min left" : ", less than a minute left";
    }
}
