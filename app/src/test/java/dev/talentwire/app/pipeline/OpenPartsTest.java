package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OpenPartsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final OpenParts parts = new OpenParts(System::nanoTime);

    @Test
    void thePartOpenedLastIsClosedFirstAndAFailureKeepsNothingOpen() {
        parts.add(() -> closed.add("broker"));
        parts.add(() -> {
            throw new IllegalStateException("no");
        });
        parts.add(() -> closed.add("ingest"));

        parts.close(LONG);

        assertThat(closed).containsExactly("ingest", "broker");
    }

    @Test
    void aPartThatNeverClosesIsLeftBehindAndTheOthersAreClosed() {
        // Given a part that waits for ever, between two that do not
        var never = new CountDownLatch(1);
        parts.add(() -> closed.add("broker"));
        parts.add(never::await);
        parts.add(() -> closed.add("ingest"));

        // When there is little time
        parts.close(Duration.ofSeconds(2));

        // Then
        await().untilAsserted(() -> assertThat(closed).containsExactly("ingest", "broker"));
    }

    @Test
    void whatIsBeingOpenedWhenTheSignalComesIsClosedAndNothingIsOpenedAfterIt() throws InterruptedException {
        // Given a part that is being opened
        var opening = new CountDownLatch(1);
        var mayOpen = new CountDownLatch(1);
        Thread starter = Thread.ofVirtual()
                .start(() -> parts.open(() -> {
                    opening.countDown();
                    awaitUninterrupted(mayOpen);
                    return () -> closed.add("broker");
                }));
        opening.await();

        // When all is closed meanwhile
        Thread closer = Thread.ofVirtual().start(() -> parts.close(LONG));
        mayOpen.countDown();
        closer.join();
        starter.join();

        // Then
        assertThat(closed).containsExactly("broker");
        assertThatThrownBy(() -> parts.add(() -> {})).isInstanceOf(IllegalStateException.class);
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
