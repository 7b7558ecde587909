package dev.talentwire.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.broker.EmbeddedBroker;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What exactly-once costs the process that counts: its processor time, over the same departures at the same pace, with exactly-once and with
 * at-least-once in turns. What it costs the broker is not measured: the broker lives in the JVM of this test, whose time is only printed
 * beside, for it holds the producer, the consumer and the compiler, too. Only on demand,
 * {@code -Dsurefire.argLine="-Dcost.rounds=2"}: it takes four minutes a round and as many to warm up, and the rounds are even in number, so that each of the
 * two goes first as often as the other. {@code -Dcost.commit=100} has both commit every 100 ms instead of as often as usual.
 */
@EnabledIfSystemProperty(named = "cost.rounds", matches = "[0-9]+")
@Timeout(3600)
class GuaranteeCostTest {

    private static final int ROUNDS = Integer.getInteger("cost.rounds", 2);
    private static final int PER_SECOND = Integer.getInteger("cost.rate", 20);
    private static final Optional<String> COMMIT = Optional.ofNullable(System.getProperty("cost.commit"));
    private static final int WARM_UP = 20 * PER_SECOND;
    private static final int MEASURED = 60 * PER_SECOND;
    private static final List<String> GUARANTEES = List.of("exactly_once_v2", "at_least_once");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Processor time of the process that counts; and of this JVM: broker, producer, consumer, compiler and the test itself. */
    private record Cost(Duration counting, Duration here) {

        static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO);

        Cost plus(Cost other) {
            return new Cost(counting.plus(other.counting), here.plus(other.here));
        }

        Cost minus(Cost other) {
            return new Cost(counting.minus(other.counting), here.minus(other.here));
        }
    }

    @TempDir
    Path folder;

    @Test
    void exactlyOnceCostsTheProcessThatCountsAtMostATenthMore() throws Exception {
        assertThat(ROUNDS)
                .as("cost.rounds, even so that each of the two goes first as often as the other")
                .isPositive()
                .isEven();
        try (DataDirectory data = DataDirectory.claim(folder.resolve("broker"));
                EmbeddedBroker broker = EmbeddedBroker.start(data, new LoopbackPort.Any(), reason -> {})) {
            // Whichever ran first would pay for compiling broker, producer and consumer: a run of each is not counted.
            for (String guarantee : GUARANTEES) {
                cost(broker.bootstrapServers(), guarantee, "warm." + guarantee + ".");
            }
            Cost exactly = Cost.NONE;
            Cost atLeast = Cost.NONE;
            for (int round = 0; round < ROUNDS; round++) {
                // Given the same work, each of the two first in turn
                List<String> turn = round % 2 == 0 ? GUARANTEES : GUARANTEES.reversed();
                for (String guarantee : turn) {
                    Cost cost = cost(broker.bootstrapServers(), guarantee, "cost" + round + "." + guarantee + ".");
                    System.out.println("round " + round + ", " + guarantee + ", " + MEASURED + " departures at "
                            + PER_SECOND + " a second: " + cost.counting().toMillis() + " ms counting, "
                            + cost.here().toMillis() + " ms in the JVM of broker and test");
                    if (guarantee.equals("exactly_once_v2")) {
                        exactly = exactly.plus(cost);
                    } else {
                        atLeast = atLeast.plus(cost);
                    }
                }
            }

            // Then
            double counting = ratio(exactly.counting(), atLeast.counting());
            System.out.println("processor time, exactly-once ÷ at-least-once: " + counting + " counting, "
                    + ratio(exactly.here(), atLeast.here()) + " in the JVM of broker and test");
            assertThat(counting)
                    .as("processor time of the process that counts, exactly-once ÷ at-least-once")
                    .isLessThanOrEqualTo(1.1);
        }
    }

    private static double ratio(Duration one, Duration other) {
        return one.toMillis() / (double) other.toMillis();
    }

    private Cost cost(String bootstrapServers, String guarantee, String prefix) throws Exception {
        Topics topics = Topics.withPrefix(prefix);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicSetup(2, (short) 1).ensure(admin, topics.all());
        }
        Path own = Files.createDirectory(folder.resolve(prefix));
        var departures =
                new Departures(200, LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
        try (Victim counting = Victim.start(own, bootstrapServers, prefix, kafka(guarantee));
                var moves = WholeTopic.reader(bootstrapServers, topics.talentMoves(), "read_committed");
                var news = new DepartureNews(
                        bootstrapServers, topics.enrichedArticles(), departures, new AtomicInteger())) {
            news.begin(PER_SECOND);
            awaitMoves(moves, WARM_UP);
            Cost before = soFar(counting);
            awaitMoves(moves, MEASURED);
            return soFar(counting).minus(before);
        }
    }

    private static Map<String, String> kafka(String guarantee) {
        Map<String, String> kafka = new HashMap<>(Map.of("processing.guarantee", guarantee));
        COMMIT.ifPresent(millis -> kafka.put("commit.interval.ms", millis));
        return kafka;
    }

    /** Offsets count the markers of transactions, too, so the records themselves are read. */
    private static void awaitMoves(KafkaConsumer<String, TalentMove> moves, int number) {
        var seen = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> seen.addAndGet(moves.poll(Duration.ofMillis(100)).count()) >= number);
    }

    private static Cost soFar(Victim counting) {
        return new Cost(
                counting.processorTime().orElseThrow(),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow());
    }
}
