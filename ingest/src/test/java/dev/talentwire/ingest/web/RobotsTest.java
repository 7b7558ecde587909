package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class RobotsTest {

    private static final URI PAGE = URI.create("https://example.com/a/b?x=1");

    private final List<URI> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private FetchOutcome answer = robots("");
    private final Robots robots = new Robots(
            host -> "talentwire/0.1 (+https://example.org)",
            url -> {
                asked.add(url);
                return answer;
            },
            () -> now);

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvFileSource(resources = "robots.tsv", delimiter = '\t', quoteCharacter = '`')
    void obeysRobotsTxt(@Nullable String rules, String path, String allowed) throws InterruptedException {
        answer = robots(rules == null ? "" : rules.replace('|', '\n'));

        Optional<Failed> against = robots.reasonAgainst(URI.create("https://example.com" + path));

        assertThat(against.isEmpty()).isEqualTo(allowed.equals("yes"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "GONE, yes",
        "REDIRECTS, yes",
        "SERVER_TROUBLE, no",
        "CONNECTION, no",
        "TIMEOUT, no",
        "FORBIDDEN, no",
        "TOO_LARGE, no",
    })
    void takesAMissingFileForAYesAndASilentServerForANo(Cause cause, String allowed) throws InterruptedException {
        answer = new Failed(cause, "it failed", Optional.empty());

        Optional<Failed> against = robots.reasonAgainst(PAGE);

        assertThat(against.isEmpty()).isEqualTo(allowed.equals("yes"));
        assertThat(against.stream()).allMatch(failed -> failed.detail().contains("it failed"));
    }

    @Test
    void asksASiteOnceADay() throws InterruptedException {
        robots.reasonAgainst(PAGE);
        now = now.plus(Duration.ofHours(23));
        robots.reasonAgainst(PAGE);
        assertThat(asked).containsExactly(URI.create("https://example.com/robots.txt"));

        now = now.plus(Duration.ofHours(2));
        robots.reasonAgainst(PAGE);
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksASiteInTroubleAgainSoon() throws InterruptedException {
        answer = new Failed(Cause.SERVER_TROUBLE, "status 503", Optional.empty());
        assertThat(robots.reasonAgainst(PAGE)).isPresent();

        answer = robots("");
        now = now.plus(Duration.ofMinutes(6));

        assertThat(robots.reasonAgainst(PAGE)).isEmpty();
    }

    @Test
    void asksEverySiteForItself() throws InterruptedException {
        robots.reasonAgainst(PAGE);
        robots.reasonAgainst(URI.create("http://example.com/a"));
        robots.reasonAgainst(URI.create("https://example.com:8443/a"));

        assertThat(asked).hasSize(3);
    }

    @Test
    void tellsThePauseThatASiteAsksFor() throws InterruptedException {
        answer = robots("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x\n");

        assertThat(robots.crawlDelay(PAGE)).isEqualTo(Duration.ofMillis(2500));
    }

    private static FetchOutcome robots(String text) {
        return new Fetched(
                URI.create("https://example.com/robots.txt"),
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8),
                Validators.NONE, Optional.empty());
    }
}
