package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.testweb.BadWeb;
import dev.talentwire.ingest.testweb.BadWeb.Case;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of each way to misbehave: limits of size, time, headers, redirects and decompression, labels, cookies, statuses. */
final class LimitsTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final BadWeb WEB = new BadWeb(0);
    private static final FetchSettings PATIENT = FetchSettings.defaults()
            .allowing(Set.of("127.0.0.1:" + WEB.port()))
            .paced(Duration.ZERO, Duration.ZERO)
            .limited(Duration.ofSeconds(30), MEBIBYTE, 5);

    @AfterAll
    static void close() {
        WEB.close();
    }

    static List<Case> cases() {
        return BadWeb.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsItShould(Case bad) throws InterruptedException {
        FetchSettings settings =
                bad.expected().equals("TIMEOUT") ? PATIENT.limited(Duration.ofMillis(400), MEBIBYTE, 5) : PATIENT;
        try (var web = new WebClient(settings, InstantSource.system())) {
            FetchOutcome outcome = web.get(URI.create("http://127.0.0.1:" + WEB.port() + bad.path()), Validators.NONE);

            assertThat(word(outcome)).as(outcome.toString()).isEqualTo(bad.expected());
        }
    }

    private static String word(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> "fetched";
            case NotModified same -> "not modified";
            case Failed failed -> failed.cause().name();
        };
    }
}
