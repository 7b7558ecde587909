package dev.talentwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.feed.FeedReading.Feed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTest {

    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

    private static final Duration EVERY = Duration.ofMinutes(10);

    @ParameterizedTest(name = "{0}: next at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                   | 2026-11-22T03:20:00Z
            <ttl>60</ttl>                                                        | 2026-11-22T04:10:00Z
            <ttl>5</ttl>                                                         | 2026-11-22T03:20:00Z
            <ttl>100000</ttl>                                                    | 2026-11-23T03:10:00Z
            <ttl>soon</ttl>                                                      | 2026-11-22T03:20:00Z
            <skipHours><hour>3</hour><hour>4</hour></skipHours>                  | 2026-11-22T05:00:00Z
            <skipHours><hour>4</hour></skipHours>                                | 2026-11-22T03:20:00Z
            <skipDays><day>Sunday</day></skipDays>                               | 2026-11-23T00:00:00Z
            <skipDays><day>Sunday</day></skipDays><skipHours><hour>24</hour></skipHours> | 2026-11-23T01:00:00Z
            <skipDays><day>Someday</day></skipDays>                              | 2026-11-22T03:20:00Z
            """)
    void isWhatTheFeedAsksFor(String channel, Instant next) {
        assertThat(pace(channel).next(NOW, EVERY)).isEqualTo(next);
    }

    @Test
    void doesNotStopForAFeedThatForbidsEverything() {
        var days = new StringBuilder("<skipDays>");
        for (String day : "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ", -1)) {
            days.append("<day>").append(day).append("</day>");
        }

        assertThat(pace(days + "</skipDays>").next(NOW, EVERY)).isEqualTo(NOW.plus(EVERY));
    }

    @Test
    void takesTheLongerOfWhatFeedAndServerAskForAndBelievesTheServerForAnHour() {
        Pace pace = pace("<ttl>30</ttl>");

        assertThat(pace.fresh(Optional.of(Duration.ofMinutes(45))).next(NOW, EVERY))
                .isEqualTo(NOW.plus(Duration.ofMinutes(45)));
        assertThat(pace.fresh(Optional.of(Duration.ofMinutes(5))).next(NOW, EVERY))
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(pace.fresh(Optional.of(Duration.ofDays(365))).next(NOW, EVERY))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static Pace pace(String channel) {
        String rss = "<rss version='2.0'><channel>" + channel + "<item><link>/a</link></item></channel></rss>";
        FeedReading reading =
                FeedParser.read(rss.getBytes(StandardCharsets.UTF_8), "", URI.create("https://example.com/feed"));
        return ((Feed) reading).pace();
    }
}
