package dev.talentwire.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheInputsHoweverLongEachTakes() throws InterruptedException {
        // Given a first input that cannot end before the second has
        var secondEnded = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();

        InOrder.map(
                List.of(1, 2, 3).iterator(),
                2,
                input -> {
                    if (input == 1) {
                        awaitUninterrupted(secondEnded);
                    } else {
                        secondEnded.countDown();
                    }
                    return input;
                },
                results::add);

        assertThat(results).containsExactly(1, 2, 3);
    }

    @Test
    void noMoreInputsAreTakenThanFitIntoTheWindow() throws InterruptedException {
        var taken = new AtomicInteger();
        var given = new AtomicInteger();
        var mostAhead = new AtomicInteger();
        Iterator<Integer> inputs =
                IntStream.range(0, 5_000).peek(i -> taken.incrementAndGet()).iterator();

        InOrder.map(inputs, 2, input -> input, result -> {
            int ahead = taken.get() - given.incrementAndGet();
            mostAhead.accumulateAndGet(ahead, Math::max);
        });

        assertThat(given).hasValue(5_000);
        assertThat(mostAhead.get()).isLessThanOrEqualTo(2 * 16 + 1);
    }

    @Test
    void aFailureOfTheWorkReachesTheCaller() {
        assertThatThrownBy(() -> InOrder.map(
                        List.of(1).iterator(),
                        1,
                        input -> {
                            throw new IllegalArgumentException("no");
                        },
                        result -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
