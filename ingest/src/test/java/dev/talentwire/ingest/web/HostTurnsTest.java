package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.HostSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HostTurnsTest {

    private final FakeTicks time = new FakeTicks();
    private final HostTurns turns = new HostTurns(
            FetchSettings.defaults()
                    .with(Map.of("quick.example", new HostSettings(Duration.ofMillis(100), 2, null, false))),
            time);

    @Test
    void waitsBetweenTwoRequestsToOneHost() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        time.pass(Duration.ofMillis(300));
        turns.take("example.com", Duration.ZERO).close();

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void doesNotWaitForAnotherHost() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        turns.take("example.org", Duration.ZERO).close();

        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void waitsLongerForAHostThatAsksForIt() throws InterruptedException {
        turns.take("example.com", Duration.ZERO).close();
        turns.take("example.com", Duration.ofSeconds(5)).close();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void letsTwoInAtOnceWhereTheOperatorSaysSoAndCountsFromStartToStart() throws InterruptedException {
        HostTurns.Turn first = turns.take("quick.example", Duration.ZERO);
        time.pass(Duration.ofMillis(30));
        HostTurns.Turn second = turns.take("quick.example", Duration.ZERO);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(70));

        // A third has to wait until one of the two is done, however late it is
        time.pass(Duration.ofSeconds(1));
        Thread third = Thread.ofVirtual().start(() -> {
            try {
                turns.take("quick.example", Duration.ZERO).close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> third.getState() == Thread.State.WAITING);
        first.close();
        third.join();
        second.close();
    }

    @Test
    void waitsOnAfterARequestThatWasLong() throws InterruptedException {
        HostTurns.Turn turn = turns.take("example.com", Duration.ZERO);
        time.pass(Duration.ofSeconds(20));
        turn.close();
        turns.take("example.com", Duration.ZERO).close();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
    }
}
