package dev.talentwire.app.chaos;

import dev.talentwire.app.chaos.Scenario.Missing;
import dev.talentwire.app.chaos.Scenario.Trouble;
import dev.talentwire.app.crash.AtLeastOnce;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** All kinds of trouble. */
final class Scenarios {

    private static final String AT_LEAST_ONCE = "at-least-once, committing every 30 s";
    private static final String AMNESIA = "amnesia: the broker comes back without its enriched articles";

    /** A group gives a member up after 6 s. */
    private static final Duration PAST_SESSION = Duration.ofSeconds(15);

    /** Shorter than a session: nobody takes it for dead. */
    private static final Duration SLOW = Duration.ofSeconds(4);

    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final int SLOW_TIMES = 8;

    private static final int KILLS = 3;
    private static final int SMALL_DISK_MB = 160;
    private static final Duration GRACE = Duration.ofSeconds(30);

    static final List<Scenario> ALL = List.of(
            scenario(
                    "kill-ingest",
                    "ingest is killed three times",
                    "forgetful: what ingest remembers is erased with each kill",
                    Scenarios::killIngest),
            scenario("kill-enrich", "enrich is killed three times", AT_LEAST_ONCE, kill("enrich", AtLeastOnce.late())),
            scenario(
                    "kill-aggregate",
                    "aggregate is killed three times",
                    AT_LEAST_ONCE + ", each partition by itself",
                    kill("aggregate", AtLeastOnce.torn())),
            scenario(
                    "pause",
                    "one of two enrich is stopped past its session and goes on while the other does its work",
                    AT_LEAST_ONCE,
                    Scenarios::pause),
            scenario(
                    "stop-in-rebalance",
                    "enrich is stopped while another one joins, three times",
                    AT_LEAST_ONCE + ", and killed instead of stopped",
                    Scenarios::stopInRebalance),
            scenario(
                    "slow-consumer",
                    "aggregate stands still for four seconds out of five, within its session, while all others go on",
                    "enriched articles are kept for less time than it is slow",
                    Scenarios::slowConsumer),
            scenario("broker-restart", "the broker is stopped and started again, twice", AMNESIA, broker(false)),
            scenario("broker-kill", "the broker is killed and started again, twice", AMNESIA, broker(true)),
            new Scenario(
                    "disk-full",
                    "the broker's disk is full for a while",
                    AMNESIA,
                    Machine::smallDisk,
                    Scenarios::diskFull),
            new Scenario(
                    "cut-one",
                    "one of two enrich is cut off from the broker past its session",
                    AT_LEAST_ONCE,
                    Machine::cut,
                    Scenarios::cutOne),
            new Scenario(
                    "cut-all",
                    "everything is cut off from the broker past all sessions",
                    AT_LEAST_ONCE,
                    Machine::cut,
                    Scenarios::cutAll),
            scenario(
                    "poison",
                    "one record of a hundred is no article",
                    "enrich lets what it cannot decode pass, and no handler of ours is behind it",
                    new Poison()),
            new Scenario(
                    "clock-skew",
                    "the clock of enrich is two hours ahead, that of aggregate two hours behind",
                    "sixty days instead of two hours",
                    Machine::fakeTime,
                    Scenarios::clockSkew),
            scenario(
                    "upgrade",
                    "half of the enriched articles come from a release with the schema before, while both aggregates are"
                            + " restarted one after the other",
                    "the release before writes a schema that nobody knows",
                    new Upgrade()));

    private Scenarios() {}

    private static Scenario scenario(String id, String what, String mutant, Trouble trouble) {
        Missing nothing = Machine::nothing;
        return new Scenario(id, what, mutant, nothing, trouble);
    }

    private static Trouble kill(String module, Map<String, String> unsafe) {
        return (storm, broker, mutant) -> {
            Launch launch = storm.launch(module, "1");
            Launch victim = mutant ? launch.with(unsafe) : launch;
            storm.start(victim);
            storm.startOthersThan(module);
            Topic<?> output = module.equals("enrich") ? storm.topics.enrichedArticles() : storm.topics.talentMoves();
            for (int kill = 0; kill < KILLS; kill++) {
                storm.awaitMore(output, 8);
                storm.instance(victim.name()).kill();
                storm.start(victim);
            }
        };
    }

    private static void killIngest(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        storm.startOthersThan();
        for (int kill = 0; kill < KILLS; kill++) {
            storm.awaitMore(storm.topics.articles(), 8);
            storm.instance("ingest-1").kill();
            if (mutant) {
                storm.erase(storm.topics.fetchState());
            }
            storm.start(storm.launch("ingest", "1"));
        }
    }

    private static void pause(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        Instance first = twoEnrich(storm, mutant, new String[0]);
        first.pause();
        Thread.sleep(PAST_SESSION);
        first.resume();
    }

    private static void slowConsumer(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        storm.startOthersThan();
        storm.awaitMore(storm.topics.talentMoves(), 8);
        Instance slow = storm.instance("aggregate-1");
        for (int time = 0; time < SLOW_TIMES; time++) {
            slow.pause();
            Thread.sleep(SLOW);
            if (mutant) {
                empty(storm, storm.topics.enrichedArticles());
            }
            slow.resume();
            Thread.sleep(QUICK);
        }
        requireAlive(slow);
    }

    private static void cutOne(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        Instance first = twoEnrich(storm, mutant, Machine.cuttable());
        Machine.cut(true);
        try {
            Thread.sleep(PAST_SESSION);
        } finally {
            Machine.cut(false);
        }
        requireAlive(first);
    }

    private static void cutAll(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        Instance first = twoEnrich(storm, mutant, new String[0]);
        String port = broker.bootstrapServers().split(":", 2)[1];
        Machine.cut(port, true);
        try {
            Thread.sleep(PAST_SESSION);
        } finally {
            Machine.cut(port, false);
        }
        requireAlive(first);
    }

    /** Everything runs, enrich twice, and has work; gives the first enrich. */
    private static Instance twoEnrich(Storm storm, boolean mutant, String[] wrapper) throws Exception {
        for (String instance : List.of("1", "2")) {
            Launch launch = storm.launch("enrich", instance);
            if (instance.equals("1")) {
                launch = launch.wrapped(wrapper);
            }
            storm.start(mutant ? Storm.atLeastOnce(launch) : launch);
        }
        storm.startOthersThan("enrich");
        storm.awaitMore(storm.topics.enrichedArticles(), 8);
        return storm.instance("enrich-1");
    }

    private static void stopInRebalance(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        String staying = "1";
        storm.start(enrich(storm, staying, mutant));
        storm.startOthersThan("enrich");
        for (int stop = 0; stop < KILLS; stop++) {
            String joining = staying.equals("1") ? "2" : "1";
            Instance next = storm.start(enrich(storm, joining, mutant));
            // It has asked to join; the group begins to divide the work anew.
            next.awaitLine("enrich");
            Instance leaving = storm.instance("enrich-" + staying);
            if (mutant) {
                leaving.kill();
            } else {
                leaving.terminate(GRACE);
            }
            storm.awaitMore(storm.topics.enrichedArticles(), 1);
            staying = joining;
        }
    }

    private static Launch enrich(Storm storm, String instance, boolean mutant) {
        Launch launch = storm.launch("enrich", instance);
        return mutant ? Storm.atLeastOnce(launch) : launch;
    }

    private static Trouble broker(boolean hard) {
        return (storm, broker, mutant) -> {
            storm.startOthersThan();
            for (int time = 0; time < 2; time++) {
                storm.awaitMore(storm.topics.enrichedArticles(), 8);
                if (hard) {
                    broker.kill();
                } else {
                    broker.stop();
                }
                if (mutant) {
                    forget(broker, storm.topics.enrichedArticles());
                }
                broker.again();
            }
            requireAlive(storm.instance("ingest-1"), storm.instance("enrich-1"), storm.instance("aggregate-1"));
        };
    }

    private static void diskFull(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        broker.stop();
        Machine.onSmallDisk(broker.folder(), SMALL_DISK_MB);
        broker.again();
        storm.startOthersThan();
        storm.awaitMore(storm.topics.enrichedArticles(), 8);
        Path ballast = broker.folder().resolve("ballast");
        Machine.fill(ballast);
        // A broker cannot do without its disk: it must say so and end rather than lose what it has acknowledged.
        broker.awaitEnd(Duration.ofMinutes(3));
        Files.delete(ballast);
        if (mutant) {
            forget(broker, storm.topics.enrichedArticles());
        }
        broker.again();
        requireAlive(storm.instance("ingest-1"), storm.instance("enrich-1"), storm.instance("aggregate-1"));
    }

    private static void clockSkew(Storm storm, BrokerProcess broker, boolean mutant) throws Exception {
        storm.start(storm.launch("enrich", "1").under(Machine.clockOff("+2h")));
        storm.start(storm.launch("aggregate", "1").under(Machine.clockOff(mutant ? "+60d" : "-2h")));
        storm.startOthersThan("enrich", "aggregate");
    }

    private static void requireAlive(Instance... instances) throws IOException {
        for (Instance instance : instances) {
            if (!instance.isAlive()) {
                throw new AssertionError(instance.name() + " ended, which should have waited: " + instance.said());
            }
        }
    }

    /** Removes the records of a topic; the broker is stopped. */
    private static void forget(BrokerProcess broker, Topic<?> topic) throws IOException {
        try (Stream<Path> partitions = Files.list(broker.logs())) {
            for (Path partition : partitions
                    .filter(path -> String.valueOf(path.getFileName()).startsWith(topic.name() + "-"))
                    .toList()) {
                try (Stream<Path> files = Files.list(partition)) {
                    for (Path file : files.filter(
                                    path -> !String.valueOf(path.getFileName()).equals("partition.metadata"))
                            .toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Deletes all records of a topic that there are now. */
    private static void empty(Storm storm, Topic<?> topic) throws Exception {
        try (Admin admin = Admin.create(storm.client())) {
            Map<TopicPartition, RecordsToDelete> all = Stream.iterate(0, partition -> partition + 1)
                    .limit(Launch.PARTITIONS)
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic.name(), partition),
                            partition -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }
}
