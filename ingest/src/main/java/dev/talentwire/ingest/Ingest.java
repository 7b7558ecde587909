package dev.talentwire.ingest;

import dev.talentwire.ingest.division.Slots;
import dev.talentwire.ingest.division.SourceDivision;
import dev.talentwire.ingest.ledger.AddressTopic;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.ledger.KafkaLedger;
import dev.talentwire.ingest.ledger.LedgerKafka;
import dev.talentwire.ingest.source.SourceLoop;
import dev.talentwire.ingest.source.SourceLoop.Beginning;
import dev.talentwire.ingest.web.AnswerCounts;
import dev.talentwire.ingest.web.WebClient;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running module: polls every source on a virtual thread of its own and writes each article to Kafka exactly once, also over
 * restarts and crashes. The topics must exist.
 */
public final class Ingest implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ingest.class);

    /** Less than the ten seconds within which the whole process must stop. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    /** So long behind its next poll nobody polls a source any more. */
    private static final Duration ABANDONED = Duration.ofDays(7);

    private final LedgerKafka kafka;
    private final KafkaLedger ledger;
    private final AnswerCounts answers = new AnswerCounts();
    private final InstantSource clock;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private IngestSettings settings;
    private Slots slots;
    private WebClient web;
    private Optional<SourceDivision> division = Optional.empty();

    /** A source that is being polled. */
    private record Running(SourceSettings source, SourceLoop loop, Thread thread) {}

    private Ingest(
            IngestSettings settings, Slots slots, LedgerKafka kafka, Topics topics, InstantSource clock, Path memory) {
        this.settings = settings;
        this.slots = slots;
        this.kafka = kafka;
        this.clock = clock;
        ledger = new KafkaLedger(topics, kafka, clock, memory);
        web = new WebClient(settings.fetch(), clock, answers);
        wanted(settings, slots).forEach(this::startSource);
        forgetRemoved();
    }

    /**
     * Starts polling, and returns at once. Trouble with Kafka or with a source shows in {@link #status()} and is tried again.
     *
     * @param kafkaClientConfig where the cluster is and how to talk to it, in Kafka's own keys
     * @param clock             for every time that is written or waited for
     * @param instanceId        the same after a restart, and different in every instance that runs at the same time
     * @param memory            folder of its own for what it remembers while it runs; what is in it is deleted
     */
    public static Ingest start(
            IngestSettings settings,
            Map<String, Object> kafkaClientConfig,
            Topics topics,
            InstantSource clock,
            String instanceId,
            Path memory) {
        return start(settings, LedgerKafka.cluster(kafkaClientConfig, topics, instanceId), topics, clock, memory);
    }

    static Ingest start(IngestSettings settings, LedgerKafka kafka, Topics topics, InstantSource clock, Path memory) {
        return new Ingest(settings, Slots.everything(), kafka, topics, clock, memory);
    }

    /**
     * The same, sharing the sources with all other instances that are started so on the same topics, and waits until its share is
     * decided. When an instance dies, the others take its sources over within seconds.
     *
     * @param group  name of the consumer group by which the instances find each other
     * @param atMost to wait
     * @throws TimeoutException     when the group has not decided by then
     * @throws InterruptedException while waiting
     */
    public static Ingest startShared(
            IngestSettings settings,
            Map<String, Object> kafkaClientConfig,
            Topics topics,
            InstantSource clock,
            String instanceId,
            Path memory,
            String group,
            Duration atMost)
            throws TimeoutException, InterruptedException {
        var division = new SourceDivision(kafkaClientConfig, topics.fetchState().name(), group, instanceId);
        LedgerKafka kafka = LedgerKafka.cluster(kafkaClientConfig, topics, instanceId, division::producer);
        var ingest = new Ingest(settings, Slots.nothing(), kafka, topics, clock, memory);
        ingest.division = Optional.of(division);
        division.start(ingest::own);
        try {
            division.awaitJoined(atMost);
        } catch (TimeoutException | InterruptedException e) {
            ingest.close();
            throw e;
        }
        return ingest;
    }

    /**
     * How every source stood after its last poll, in whatever process that was.
     *
     * @param kafkaClientConfig where the cluster is and how to talk to it, in Kafka's own keys
     * @throws KafkaException when Kafka cannot be reached
     */
    public static Collection<SourceStatus> sources(Map<String, Object> kafkaClientConfig, Topics topics) {
        return LedgerKafka.cluster(kafkaClientConfig, topics, "")
                .latest(topics.sourceStatus())
                .values();
    }

    /** How every source stands now. */
    public synchronized IngestStatus status() {
        return new IngestStatus(
                running.values().stream().map(source -> source.loop().status()).toList());
    }

    /** Answers of the web since start, by host and status of HTTP. */
    public Map<AnswerCounts.Key, Long> answers() {
        return answers.now();
    }

    /** Tells how long each answer of the web takes from now on, in the threads that fetch. */
    public void watchFetches(Consumer<Duration> times) {
        answers.tell(times);
    }

    /**
     * Takes other settings over, while it runs. Sources that have not changed go on as if nothing had happened, unless the manners on
     * the web have changed: then every source is polled anew, with what is known of its articles. What is left of a source that is taken
     * out is its articles; its status is removed.
     *
     * @throws InterruptedException while a source that is to end finishes
     */
    public synchronized void reload(IngestSettings next) throws InterruptedException {
        poll(next, slots, Beginning.AT_ONCE);
    }

    /** Polls other sources than before: what others wrote of them meanwhile is read first. */
    private synchronized void own(Slots share) throws InterruptedException {
        if (!share.equals(slots)) {
            poll(settings, Slots.nothing());
            ledger.refresh();
            poll(settings, share);
            forgetRemoved();
        }
    }

    private List<SourceSettings> wanted(IngestSettings from, Slots share) {
        return from.sources().stream().filter(source -> share.hold(source.id())).toList();
    }

    private void poll(IngestSettings next, Slots share) throws InterruptedException {
        poll(next, share, Beginning.AS_REMEMBERED);
    }

    private void poll(IngestSettings next, Slots share, Beginning beginning) throws InterruptedException {
        boolean otherManners = !next.fetch().equals(settings.fetch());
        settings = next;
        slots = share;
        Set<String> known = next.sources().stream().map(SourceSettings::id).collect(Collectors.toSet());
        Map<String, SourceSettings> wanted = wanted(next, share).stream()
                .collect(Collectors.toMap(
                        SourceSettings::id, source -> source, (one, other) -> one, LinkedHashMap::new));
        List<Running> ending = running.values().stream()
                .filter(source -> otherManners
                        || !source.source().equals(wanted.get(source.source().id())))
                .toList();
        stop(ending);
        ending.forEach(source -> running.remove(source.source().id()));
        forget(ending.stream()
                .map(source -> source.source().id())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet()));
        if (otherManners) {
            WebClient before = web;
            web = before.under(next.fetch(), answers);
            before.close();
        }
        List<SourceSettings> starting = wanted.values().stream()
                .filter(source -> !running.containsKey(source.id()))
                .toList();
        starting.forEach(source -> startSource(source, beginning));
        log.info("Sources reloaded: {} ended, {} started, {} in all", ending.size(), starting.size(), running.size());
    }

    /** Stops: what was committed stays, what was not is fetched again after the next start. */
    @Override
    public void close() {
        // Not under the lock: a division that is changing needs it to end.
        division.ifPresent(SourceDivision::close);
        stop();
    }

    private synchronized void stop() {
        running.values().forEach(source -> source.thread().interrupt());
        // Before waiting: a thread that reads from a slow server ends when its connection does.
        web.close();
        try {
            stop(running.values());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }

    private void startSource(SourceSettings source) {
        startSource(source, Beginning.AS_REMEMBERED);
    }

    private void startSource(SourceSettings source, Beginning beginning) {
        var around = new SourceLoop.Surroundings(settings.fetch(), web, ledger, this::addresses, clock);
        SourceLoop loop = SourceLoop.of(source, around, beginning);
        Thread thread = Thread.ofVirtual().name("source-" + source.id()).start(loop);
        running.put(source.id(), new Running(source, loop, thread));
    }

    private AddressTopic addresses(TopicSource source) {
        return new AddressTopic(kafka, source.topic(), "talentwire-ingest-" + source.id());
    }

    private static void stop(Collection<Running> sources) throws InterruptedException {
        sources.forEach(source -> source.thread().interrupt());
        long deadline = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
        for (Running source : sources) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!source.thread().join(left.isNegative() ? Duration.ZERO : left)) {
                log.warn(
                        "{} did not stop within {} s and is left behind",
                        source.thread().getName(),
                        CLOSE_TIMEOUT.toSeconds());
            }
        }
    }

    /**
     * Sources of this share that were taken out of the settings while nobody looked. Only those that nobody has polled for a week, so that
     * one start with wrong settings within a week of the last, or another instance that knows more sources, costs no habits. In a thread
     * of its own: it waits for Kafka.
     */
    private void forgetRemoved() {
        Slots share = slots;
        Set<String> known = settings.sources().stream().map(SourceSettings::id).collect(Collectors.toSet());
        if (!share.equals(Slots.nothing())) {
            Thread.ofVirtual().name("forget-removed").start(() -> {
                try {
                    forget(ledger.sources().stream()
                            .filter(id -> share.hold(id) && !known.contains(id) && abandoned(id))
                            .collect(Collectors.toSet()));
                } catch (KafkaException e) {
                    log.info("Not known whether sources were taken out: {}", e.getMessage());
                }
            });
        }
    }

    private boolean abandoned(String id) {
        return ledger.standing(id)
                .filter(standing -> standing.getNextPoll().plus(ABANDONED).isBefore(clock.instant()))
                .isPresent();
    }

    private void forget(Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            ledger.write(ids.stream().<Entry>map(Entry.Gone::new).toList());
        } catch (KafkaException e) {
            log.warn("The status of {} stays in its topic, for Kafka cannot be reached: {}", ids, e.getMessage());
        }
    }
}
