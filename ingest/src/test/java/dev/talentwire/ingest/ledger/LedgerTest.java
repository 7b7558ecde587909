package dev.talentwire.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.ingest.ledger.Entry.Note;
import dev.talentwire.ingest.ledger.Entry.Outcome;
import dev.talentwire.ingest.ledger.Entry.Publish;
import dev.talentwire.ingest.ledger.Entry.Reject;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
final class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String TEXT = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任。公司说,这项任命立即生效。\n";
    private static final String OTHER_TEXT = "青禾芯片昨晚披露三季报,营收同比增长四成,净利润扭亏。公司在电话会上说,新产线明年二季度投产。\n";

    private final Topics topics = Topics.withPrefix("test.");
    private final FakeKafka kafka = new FakeKafka();

    @TempDir
    Path folder;

    private KafkaLedger ledger;

    @BeforeEach
    void start() {
        ledger = started();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void emitsAnArticleTogetherWithWhatIsRememberedOfIt() {
        assertThat(ledger.write(List.of(publish("a", TEXT)))).containsExactly(Outcome.EMITTED);

        assertThat(kafka.keys(topics.articles())).containsExactly("a");
        assertThat(kafka.keys(topics.fetchState())).containsExactly("a");
        assertThat(kafka.commits()).isEqualTo(1);
    }

    @Test
    void emitsNothingForAnArticleThatHasNotChanged() {
        ledger.write(List.of(publish("a", TEXT)));

        assertThat(ledger.write(List.of(publish("a", TEXT.replace(",", ", "))))).containsExactly(Outcome.UNCHANGED);

        assertThat(kafka.keys(topics.articles())).containsExactly("a");
        assertThat(kafka.commits()).isEqualTo(1);
    }

    @Test
    void emitsACorrectedArticleAgainInItsCluster() {
        ledger.write(List.of(publish("a", TEXT)));

        assertThat(ledger.write(List.of(publish("a", OTHER_TEXT)))).containsExactly(Outcome.CORRECTED);

        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getClusterId)
                .containsExactly("a", "a");
    }

    @Test
    void remembersAllOverARestart() {
        // Given an article and its copy, and then a kill
        ledger.write(List.of(publish("a", TEXT)));
        ledger = started();

        // When the article comes again, and a copy of it for the first time
        List<Outcome> outcomes = ledger.write(List.of(publish("a", TEXT), publish("copy", TEXT + "(转载)\n")));

        // Then
        assertThat(outcomes).containsExactly(Outcome.UNCHANGED, Outcome.EMITTED);
        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getClusterId)
                .containsExactly("a", "a");
    }

    @Test
    void emitsEveryArticleOnceWhenACommitFailsAndIsTriedAgain() {
        // Given
        ledger.write(List.of(publish("a", TEXT)));
        kafka.failNextCommit();

        // When
        assertThatThrownBy(() -> ledger.write(List.of(publish("b", OTHER_TEXT))))
                .isInstanceOf(KafkaException.class);
        List<Outcome> again = ledger.write(List.of(publish("a", TEXT), publish("b", OTHER_TEXT)));

        // Then
        assertThat(again).containsExactly(Outcome.UNCHANGED, Outcome.EMITTED);
        assertThat(kafka.keys(topics.articles())).containsExactly("a", "b");
        assertThat(kafka.connections()).isEqualTo(2);
    }

    @Test
    void talentwiresUnderDifferentPrefixesDoNotFenceEachOther() {
        assertThat(LedgerKafka.name(Topics.withPrefix("staging."), "1"))
                .isNotEqualTo(LedgerKafka.name(Topics.withPrefix("production."), "1"));
    }

    @Test
    void findsCopiesWithinOneTransaction() {
        ledger.write(List.of(publish("a", TEXT), publish("b", OTHER_TEXT), publish("copy", TEXT)));

        assertThat(kafka.read(topics.articles()))
                .extracting(Article::getClusterId)
                .containsExactly("a", "b", "a");
        assertThat(kafka.commits()).isEqualTo(1);
    }

    @Test
    void emitsOneOfTheSameArticleTwiceInOneTransaction() {
        assertThat(ledger.write(List.of(publish("a", TEXT), publish("a", TEXT))))
                .containsExactly(Outcome.EMITTED, Outcome.UNCHANGED);
    }

    @Test
    void writesTheSameDefectOnce() {
        ledger.write(List.of(reject("file#3", "no JSON")));
        ledger = started();

        List<Outcome> outcomes = ledger.write(
                List.of(reject("file#3", "no JSON"), reject("file#3", "no text"), reject("file#4", "no JSON")));

        assertThat(outcomes).containsExactly(Outcome.UNCHANGED, Outcome.REJECTED, Outcome.REJECTED);
        assertThat(kafka.read(topics.rejected()))
                .extracting(Rejected::getDetail)
                .containsExactly("no JSON", "no text", "no JSON");
    }

    @Test
    void emitsADocumentThatWasRejectedOnceItIsMended() {
        ledger.write(List.of(reject("file#3", "no JSON")));

        assertThat(ledger.write(List.of(publish("file#3", TEXT)))).containsExactly(Outcome.EMITTED);
    }

    @Test
    void aPageThatCannotBeHadForAWhileTakesNothingBackAndIsNoNewsWhenItReturns() {
        // Given an article from the web
        ledger.write(List.of(publish("a", TEXT, Optional.of(state("a", "\"1\"")))));

        // When its page is gone, and comes back as it was
        var gone = new Reject("a", rejected("status 403"), Optional.of(state("a", null)));
        List<Outcome> outcomes = ledger.write(List.of(gone, publish("a", TEXT, Optional.of(state("a", "\"1\"")))));

        // Then
        assertThat(outcomes).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(kafka.keys(topics.articles())).containsExactly("a");
        assertThat(kafka.read(topics.rejected())).isEmpty();
    }

    @Test
    void aLinkThatGaveAnArticleUnderAnotherNameIsNotRejectedEither() {
        ledger.write(List.of(publish("a", TEXT, Optional.of(state("a?from=feed", "\"1\"")))));

        var gone = new Reject("a?from=feed", rejected("status 403"), Optional.of(state("a?from=feed", null)));

        assertThat(ledger.write(List.of(gone))).containsExactly(Outcome.UNCHANGED);
        assertThat(ledger.recall("a?from=feed")).map(FetchState::getClusterId).contains("a");
    }

    @Test
    void aBrokenLineOfAFileIsRejectedAndItsArticleStaysKnown() {
        ledger.write(List.of(publish("file#3", TEXT)));

        assertThat(ledger.write(List.of(reject("file#3", "no JSON")))).containsExactly(Outcome.REJECTED);

        assertThat(ledger.recall("file#3")).map(FetchState::getClusterId).contains("file#3");
    }

    @Test
    void rejectsANewVersionThatNoBrokerTakesOnce() {
        ledger.write(List.of(publish("a", TEXT)));
        Publish tooLong = publish("a", "长".repeat(400_000));

        assertThat(ledger.write(List.of(tooLong, tooLong))).containsExactly(Outcome.REJECTED, Outcome.UNCHANGED);

        assertThat(kafka.read(topics.rejected())).singleElement().satisfies(rejected -> {
            assertThat(rejected.getPayload()).isNull();
            assertThat(rejected.getDetail()).contains("too many to be kept");
        });
        assertThat(ledger.recall("a")).map(FetchState::getClusterId).contains("a");
    }

    @Test
    void rejectsAnArticleThatNoBrokerTakesAndEmitsTheOthers() {
        List<Outcome> outcomes = ledger.write(List.of(publish("long", "长".repeat(400_000)), publish("a", TEXT)));

        assertThat(outcomes).containsExactly(Outcome.REJECTED, Outcome.EMITTED);
        assertThat(kafka.read(topics.rejected()))
                .extracting(Rejected::getReason)
                .containsExactly("too-long");
    }

    @Test
    void keepsTheValidatorsOfALinkWithTheArticleWhenTheyAreOne() {
        ledger.write(List.of(publish("a", TEXT, Optional.of(state("a", "\"1\"")))));
        ledger.write(List.of(publish("a", TEXT, Optional.of(state("a", "\"2\"")))));

        assertThat(kafka.read(topics.fetchState()))
                .extracting(FetchState::getEtag)
                .containsExactly("\"1\"", "\"2\"");
        assertThat(ledger.recall("a")).map(FetchState::getClusterId).contains("a");
    }

    @Test
    void keepsTheValidatorsOfALinkApartWhenTheArticleGoesByAnotherName() {
        ledger.write(List.of(publish("a", TEXT, Optional.of(state("a?from=feed", "\"1\"")))));

        assertThat(kafka.keys(topics.fetchState())).containsExactly("a", "a?from=feed");
    }

    @Test
    void notesAFeedOnlyWhenItsValidatorsChange() {
        ledger.write(List.of(new Note(state("feed", "\"1\""))));
        ledger.write(List.of(new Note(state("feed", "\"1\""))));
        ledger.write(List.of(new Note(state("feed", "\"2\""))));

        assertThat(kafka.keys(topics.fetchState())).hasSize(2);
    }

    @Test
    void canBeUsedAgainOnceTheBrokerIsBack() {
        kafka.setDown(true);
        assertThatThrownBy(() -> ledger.write(List.of(publish("a", TEXT)))).isInstanceOf(KafkaException.class);
        kafka.setDown(false);

        assertThat(ledger.write(List.of(publish("a", TEXT)))).containsExactly(Outcome.EMITTED);
    }

    @Test
    void emitsOnceWhatManyThreadsWriteAtTheSameTime() throws Exception {
        int threads = 16;
        var together = new CountDownLatch(threads);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> writes = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return ledger.write(List.of(publish("shared", TEXT), publish("own " + i, OTHER_TEXT + i)));
                    }))
                    .toList();
            for (Future<List<Outcome>> write : writes) {
                assertThat(write.get().get(1)).isEqualTo(Outcome.EMITTED);
            }
        }

        assertThat(kafka.keys(topics.articles())).hasSize(threads + 1).doesNotHaveDuplicates();
    }

    @Test
    void whoAsksWhileTheMemoryIsReadAnewHearsWhatKafkaHas() throws Exception {
        // Given
        ledger.write(List.of(publish("a", TEXT)));

        // When one asks all the time, and the memory is thrown away again and again
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> known = other.submit(() ->
                    IntStream.range(0, 2_000).allMatch(i -> ledger.recall("a").isPresent()));
            while (!known.isDone()) {
                ledger.refresh();
            }

            // Then
            assertThat(known.get()).isTrue();
        }
    }

    /** Each with a folder of its own, like another machine: the one before may not have been closed. */
    private KafkaLedger started() {
        try {
            return new KafkaLedger(
                    topics, kafka, InstantSource.fixed(NOW), Files.createTempDirectory(folder, "memory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Publish publish(String id, String text) {
        return publish(id, text, Optional.empty());
    }

    private static Publish publish(String id, String text, Optional<FetchState> fetched) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("https://example.com/" + id)
                .setSourceId("test")
                .setFetchedAt(NOW)
                .setText(text)
                .build();
        return new Publish(article, fetched);
    }

    private static Reject reject(String key, String detail) {
        return new Reject(key, rejected(detail), Optional.empty());
    }

    private static Rejected rejected(String detail) {
        return new Rejections("ingest", InstantSource.fixed(NOW)).of("unreadable", detail, null, null);
    }

    private static FetchState state(String id, @Nullable String etag) {
        return FetchState.newBuilder().setId(id).setEtag(etag).setSeenAt(NOW).build();
    }
}
