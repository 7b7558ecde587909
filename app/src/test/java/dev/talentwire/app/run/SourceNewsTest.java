package dev.talentwire.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.IngestStatus.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final SourceNews news = new SourceNews(InstantSource.fixed(NOW));

    @Test
    void whatCameInIsToldOnceWithWhatWasRejected() {
        IngestStatus status = status(good("archive", 1, 3, 3));

        assertThat(news.since(status))
                .containsExactly("archive: 3 articles, 3 rejected (see ./talentwire rejected list)");
        assertThat(news.since(status)).isEmpty();
        assertThat(news.since(status(good("archive", 2, 3, 3)))).isEmpty();
        assertThat(news.since(status(good("archive", 3, 4, 3)))).containsExactly("archive: 1 article");
    }

    @Test
    void aFailureIsToldOnceUntilTheSourceWorksAgain() {
        assertThat(news.since(status(failing("sspai", 1))))
                .containsExactly("sspai fails: cannot find host sspai.com; polled again in 9 s");
        assertThat(news.since(status(failing("sspai", 2)))).isEmpty();
        assertThat(news.since(status(good("sspai", 3, 2, 0)))).containsExactly("sspai works again: 2 articles");
    }

    @Test
    void aSourceThatWaitsBecauseItFailedBeforeTheStartIsToldOnceWithWhatItWaitsFor() {
        // Given a start with a source that failed in the process before, when it is looked at
        assertThat(news.since(status(failing("sspai", 0))))
                .containsExactly(
                        "sspai failed when it was last polled: cannot find host sspai.com; polled again in 9 s,"
                                + " or at once when its settings change");

        // Then nothing is said again until it works
        assertThat(news.since(status(failing("sspai", 0)))).isEmpty();
        assertThat(news.since(status(failing("sspai", 1)))).isEmpty();
        assertThat(news.since(status(good("sspai", 2, 2, 0)))).containsExactly("sspai works again: 2 articles");
    }

    @Test
    void silenceIsToldOnceAndSoIsItsEnd() {
        Instant since = Instant.parse("2026-11-19T07:30:01.685Z");
        news.since(status(good("36kr", 1, 20, 0)));

        // When a source becomes silent, then it is told, and not again with the next poll
        assertThat(news.since(status(silent("36kr", 2, since))))
                .containsExactly("36kr is silent: nothing new since 2026-11-19T07:30:01Z, much longer than usual");
        assertThat(news.since(status(silent("36kr", 3, since)))).isEmpty();

        // When it gives something again, then both are told
        assertThat(news.since(status(good("36kr", 4, 22, 0))))
                .containsExactly("36kr: 2 articles", "36kr is heard again");
        assertThat(news.since(status(good("36kr", 5, 22, 0)))).isEmpty();
    }

    @Test
    void aSourceThatStartedAnewCountsAnew() {
        news.since(status(good("archive", 5, 143, 2)));

        assertThat(news.since(status(good("archive", 1, 4, 0)))).containsExactly("archive: 4 articles");
    }

    @Test
    void aSourceThatStartedAnewIsHeardOfEvenWhenOnlyOnePollOfItWasTold() {
        news.since(status(good("archive", 1, 143, 2)));

        assertThat(news.since(status(good("archive", 0, 0, 0)))).isEmpty();
        assertThat(news.since(status(good("archive", 1, 4, 0)))).containsExactly("archive: 4 articles");
    }

    @Test
    void aSourceThatHasPolledAnewBeforeItWasLookedAtCountsAnew() {
        news.since(status(good("archive", 1, 143, 2)));

        assertThat(news.since(status(good("archive", 1, 4, 0)))).containsExactly("archive: 4 articles");
    }

    @Test
    void aSourceThatWasTakenOutAndComesBackIsANewOne() {
        news.since(status(good("archive", 3, 143, 2)));
        news.since(status(good("other", 1, 1, 0)));

        assertThat(news.since(status(good("archive", 3, 143, 2))))
                .containsExactly("archive: 143 articles, 2 rejected (see ./talentwire rejected list)");
    }

    @Test
    void longWaitsAreToldInHours() {
        Source blocked = new Source(
                "sspai",
                1,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("status 503"),
                1,
                Optional.empty(),
                0,
                0,
                Optional.of(NOW.plusSeconds(86_399)));

        assertThat(news.since(status(blocked))).containsExactly("sspai fails: status 503; polled again in 23 h");
    }

    @Test
    void whenEverySourceFailsTheMachineIsProbablyOffline() {
        assertThat(news.since(status(failing("a", 1), failing("b", 1))))
                .hasSize(3)
                .last()
                .asString()
                .contains("All 2 sources fail", "offline");
    }

    private static IngestStatus status(Source... sources) {
        return new IngestStatus(List.of(sources));
    }

    private static Source good(String id, long polls, long articles, long rejected) {
        return source(id, polls, Optional.empty(), Optional.empty(), articles, rejected);
    }

    private static Source silent(String id, long polls, Instant since) {
        return source(id, polls, Optional.empty(), Optional.of(since), 20, 0);
    }

    private static Source failing(String id, long polls) {
        return source(id, polls, Optional.of("cannot find host sspai.com"), Optional.empty(), 0, 0);
    }

    private static Source source(
            String id,
            long polls,
            Optional<String> error,
            Optional<Instant> silentSince,
            long articles,
            long rejected) {
        return new Source(
                id,
                polls,
                false,
                Optional.empty(),
                Optional.empty(),
                error,
                error.isPresent() ? 1 : 0,
                silentSince,
                articles,
                rejected,
                Optional.of(NOW.plusSeconds(9)));
    }
}
