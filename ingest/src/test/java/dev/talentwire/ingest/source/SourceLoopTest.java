package dev.talentwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.feed.Pace;
import dev.talentwire.ingest.ledger.DryLedger;
import dev.talentwire.ingest.source.SourceLoop.Beginning;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SourceLoopTest {

    @Test
    void aDocumentThatIsNestedTooDeeplyDoesNotEndItsSource() throws InterruptedException {
        // Given a poll that overflows the stack the first time
        var polls = new AtomicInteger();
        Poll poll = tally -> {
            if (polls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return new Poll.Result.Done(Pace.ANY);
        };
        var source = new FileSource("files", Path.of("unused"), Duration.ofMillis(10));
        var loop = new SourceLoop(source, poll, new DryLedger(entry -> {}), InstantSource.system(), Beginning.AT_ONCE);

        // When
        Thread thread = Thread.ofVirtual().start(loop);

        // Then it is polled again, and well
        await().untilAsserted(() -> assertThat(loop.status().lastSuccess()).isPresent());
        thread.interrupt();
        thread.join();
    }
}
