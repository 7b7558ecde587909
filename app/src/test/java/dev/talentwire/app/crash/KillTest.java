package dev.talentwire.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counting process is killed at random moments, every second time while a transaction is known to be open; no move is lost and
 * none is published twice, and the counts are those of all departures.
 *
 * <p>Before the first kill it runs once and is stopped, so that what is timed are restarts. 3 kills by default. {@code -Dsurefire.argLine="-Dcrash.kills=50"} makes them 50; {@code -Dcrash.guarantee=at_least_once} beside it is the
 * control: with exactly-once off the same test fails, by moves that are lost or published twice. On a busy machine {@code -Dcrash.patience=10} waits ten minutes for each step, and {@code -Dcrash.minutes=30}
 * makes no further kill after half an hour; without it, fewer kills than asked for are a failure. A process that ends by itself because no
 * broker answered in time, or because nothing moved on for a minute, is started again, at most once in ten kills; one that ends for another
 * reason is a failure.
 */
@Timeout(3600)
class KillTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final String GUARANTEE = System.getProperty("crash.guarantee", "exactly_once_v2");
    /** At-least-once has none: nothing is ever written that is not committed, and whoever waits for it waits in vain. */
    private static final boolean TRANSACTIONS = GUARANTEE.startsWith("exactly_once");

    private static final String PREFIX = "crash.";
    private static final int PER_SECOND = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("crash.patience", 3));
    private static final boolean CUT_SHORT = System.getProperty("crash.minutes") != null;
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("crash.minutes", 55));
    private static final int KILLS_PER_END = 10;
    private static final Duration POLL = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final Topics topics = Topics.withPrefix(PREFIX);
    private final Departures departures =
            new Departures(200, LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Long> restarts = new ArrayList<>();
    private final List<Long> processorTimes = new ArrayList<>();
    private final Random random = new Random(5);
    private String bootstrapServers = "";
    private Duration killing = Duration.ZERO;
    private String slowest = "(none)";
    private int killed;
    private int endedAlone;
    private boolean waitedForAll;

    @Test
    void noKillLosesOrDoublesAMove() throws Exception {
        try (DataDirectory data = DataDirectory.claim(folder.resolve("broker"));
                EmbeddedBroker broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {})) {
            bootstrapServers = broker.bootstrapServers();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                new TopicSetup(2, (short) 1).ensure(admin, topics.all());
            }

            try {
                // Given articles that keep coming, when the process that counts is killed again and again
                killWhileArticlesCome();

                // Then what it leaves is what one undisturbed run would have left
                try (Victim survivor = start()) {
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofSeconds(1))
                            .failFast(() -> restartIfEnded(survivor))
                            .untilAsserted(() -> assertThat(counted()).isEqualTo(expected()));
                    waitedForAll = true;
                    assertThat(survivor.isAlive()).isTrue();
                }
            } finally {
                System.out.println(figures());
            }
            Map<String, Integer> records = recordsPerMove();
            assertThat(records).as("moves that were published").hasSize(sent.get());
            assertThat(records.values()).as("records of each move").containsOnly(1);

            // And it was tried as often as was asked for
            assertThat(killed).as("kills").isBetween(CUT_SHORT ? 1 : KILLS, KILLS);
            assertThat(endedAlone)
                    .as("processes that ended by themselves, beside %d kills", killed)
                    .isLessThanOrEqualTo(Math.ceilDiv(killed, KILLS_PER_END));
        }
    }

    private void killWhileArticlesCome() throws Exception {
        try (var news = new DepartureNews(bootstrapServers, topics.enrichedArticles(), departures, sent)) {
            news.begin(PER_SECOND);
            runOnce();
            killAgainAndAgain();
        }
    }

    /** A first start makes topics, and the first end in order the archive of classes that all others start from. */
    private void runOnce() throws Exception {
        try (var committed = reader(topics.talentMoves(), "read_committed");
                Victim first = start()) {
            awaitMoveOf(first, POLL, () -> !committed.poll(POLL).isEmpty());
            first.stop(PATIENCE);
        }
    }

    private void killAgainAndAgain() throws Exception {
        try (var committed = reader(topics.talentMoves(), "read_committed");
                var written = reader(topics.talentMoves(), "read_uncommitted")) {
            long first = System.nanoTime();
            for (int kill = 0; kill < KILLS && System.nanoTime() - first < LONGEST.toNanos(); kill++) {
                long begun = System.nanoTime();
                skipToEnd(committed);
                try (Victim victim = start()) {
                    awaitMoveOf(victim, POLL, () -> !committed.poll(POLL).isEmpty());
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    if (restarts.stream().allMatch(other -> other < took)) {
                        slowest = victim.steps();
                    }
                    restarts.add(took);
                    victim.processorTime().ifPresent(time -> processorTimes.add(time.toMillis()));
                    if (kill % 2 == 0 && TRANSACTIONS) {
                        awaitMoveOf(victim, Duration.ofMillis(1), () -> end(written) > end(committed));
                    } else {
                        long moves = end(committed) + random.nextInt(2 * PER_SECOND);
                        awaitMoveOf(victim, POLL, () -> end(committed) >= moves);
                    }
                    victim.kill();
                    killed++;
                    killing = Duration.ofNanos(System.nanoTime() - first);
                }
            }
        }
    }

    private void awaitMoveOf(Victim victim, Duration poll, Callable<Boolean> moved) {
        try {
            await().atMost(PATIENCE).pollInterval(poll).until(() -> {
                restartIfEnded(victim);
                return moved.call();
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("No move in " + PATIENCE + "; the process: " + victim.story(), e);
        }
    }

    private void restartIfEnded(Victim victim) throws IOException, InterruptedException {
        if (victim.restartIfEnded()) {
            endedAlone++;
        }
    }

    private String figures() {
        Map<String, Integer> records = recordsPerMove();
        long twice = records.values().stream().filter(times -> times > 1).count();
        return "%d of %d kills in %d minutes (%d processes ended by themselves), %s: %d departures, %d of them %s, %d published more than once; from start to first committed move %s ms, in processor time %s ms; the slowest start said:%n%s"
                .formatted(
                        killed,
                        KILLS,
                        killing.toMinutes(),
                        endedAlone,
                        GUARANTEE,
                        sent.get(),
                        sent.get() - records.size(),
                        waitedForAll ? "lost" : "not published",
                        twice,
                        spread(restarts),
                        spread(processorTimes),
                        slowest);
    }

    private static String spread(List<Long> figures) {
        if (figures.isEmpty()) {
            return "(none)";
        }
        List<Long> sorted = figures.stream().sorted().toList();
        return "p50 " + quantile(sorted, 0.5) + ", p90 " + quantile(sorted, 0.9) + ", max " + sorted.getLast() + " "
                + figures;
    }

    /** By nearest rank: so much of the figures is at most that. */
    private static long quantile(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private Victim start() throws Exception {
        return Victim.start(
                folder,
                bootstrapServers,
                PREFIX,
                TRANSACTIONS ? Map.of("processing.guarantee", GUARANTEE) : AtLeastOnce.torn());
    }

    private Map<String, Integer> expected() {
        var expected = new TreeMap<String, Integer>();
        for (int number = 0; number < sent.get(); number++) {
            expected.merge(departures.company(number), 1, Integer::sum);
        }
        return expected;
    }

    /** Departures within 30 days by company, as last published. */
    private Map<String, Integer> counted() {
        var counted = new TreeMap<String, Integer>();
        for (ConsumerRecord<String, CompanyCounts> record : all(topics.companyCounts())) {
            if (record.value().getWindowDays() == 30) {
                counted.put(record.value().getCompanyId(), record.value().getDepartures());
            }
        }
        return counted;
    }

    private Map<String, Integer> recordsPerMove() {
        var records = new TreeMap<String, Integer>();
        all(topics.talentMoves()).forEach(record -> records.merge(record.key(), 1, Integer::sum));
        return records;
    }

    private <V> KafkaConsumer<String, V> reader(Topic<V> topic, String isolation) {
        return WholeTopic.reader(bootstrapServers, topic, isolation);
    }

    /** Records tell when a move is committed; the end of a topic moves on also when a transaction is given up. */
    private static void skipToEnd(KafkaConsumer<?, ?> reader) {
        reader.seekToEnd(reader.assignment());
        reader.assignment().forEach(reader::position);
    }

    private static long end(KafkaConsumer<?, ?> reader) {
        return reader.endOffsets(reader.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private <V> List<ConsumerRecord<String, V>> all(Topic<V> topic) {
        var records = new ArrayList<ConsumerRecord<String, V>>();
        try (KafkaConsumer<String, V> reader = reader(topic, "read_committed")) {
            Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }
}
