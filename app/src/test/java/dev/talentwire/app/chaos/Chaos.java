package dev.talentwire.app.chaos;

import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionTimeoutException;

/**
 * {@code ./talentwire-dev chaos list | all | ID... [--mutant]}. Exit codes: 0 nothing lost, nothing double; 1 something is; 2 there is no such
 * scenario; 3 this machine cannot run it; 4 the suite itself broke, and has shown nothing.
 */
final class Chaos {

    private static final int DIFFERENT = 1;
    private static final int WRONG = 2;
    private static final int IMPOSSIBLE = 3;

    /** Not that something is different: else a mutant would count as noticed when the suite broke. */
    private static final int BROKEN = 4;

    /** A machine that cannot do one thing does not hide what went wrong with another, and neither hides that the suite broke. */
    private static final List<Integer> FROM_BEST_TO_WORST = List.of(0, IMPOSSIBLE, DIFFERENT, BROKEN);

    private static final int ARTICLES = Integer.getInteger("chaos.articles", 240);
    private static final Duration COMING = Duration.ofSeconds(Integer.getInteger("chaos.seconds", 60));
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("chaos.patience", 4));

    /** A mutant that loses something leaves nothing to wait for: its end is near when nothing moves any more. */
    private static final Duration STILL = Duration.ofSeconds(45);

    private Chaos() {}

    public static void main(String[] arguments) {
        System.exit(runOrBreak(List.of(arguments)));
    }

    /** What ends the program by itself would end it with the code for something different. */
    private static int runOrBreak(List<String> arguments) {
        try {
            return run(arguments);
        } catch (Exception | AssertionError e) {
            System.out.println("BROKE OFF, and has shown nothing of what follows: " + e);
            e.printStackTrace(System.out);
            return BROKEN;
        }
    }

    private static int run(List<String> arguments) throws Exception {
        List<String> wanted = new ArrayList<>(arguments);
        boolean mutant = wanted.remove("--mutant");
        if (wanted.isEmpty() || wanted.equals(List.of("list"))) {
            Scenarios.ALL.forEach(Chaos::describe);
            return wanted.isEmpty() ? WRONG : 0;
        }
        if (wanted.equals(List.of("all"))) {
            wanted = Scenarios.ALL.stream().map(Scenario::id).toList();
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (String id : wanted) {
            Optional<Scenario> scenario =
                    Scenarios.ALL.stream().filter(one -> one.id().equals(id)).findFirst();
            if (scenario.isEmpty()) {
                System.err.println("There is no scenario " + id + "; chaos list names them");
                return WRONG;
            }
            scenarios.add(scenario.get());
        }
        return run(scenarios, mutant);
    }

    private static int run(List<Scenario> scenarios, boolean mutant) throws Exception {
        var news = News.ofYesterday(ARTICLES);
        Outcome calm = calm(news);
        int worst = 0;
        for (Scenario scenario : scenarios) {
            int code = runOrTell(scenario, news, calm, mutant);
            worst = FROM_BEST_TO_WORST.indexOf(code) > FROM_BEST_TO_WORST.indexOf(worst) ? code : worst;
        }
        return worst;
    }

    /** What all scenarios are compared with: it is the same for each, and a third of the work of one. */
    private static Outcome calm(News news) throws Exception {
        Path folder = Files.createTempDirectory("talentwire-calm-");
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            Outcome calm = Calm.run(folder, news, Map.of("bootstrap.servers", broker.bootstrapServers()));
            System.out.println("calm: " + calm.size());
            if (calm.articles().size() != ARTICLES || calm.moves().size() < ARTICLES / 2) {
                throw new IllegalStateException("The calm run has left too little to compare with: " + calm.size());
            }
            return calm;
        } finally {
            Commands.run("rm", "-rf", folder.toString());
        }
    }

    /** Trouble that this suite has itself does not keep the other scenarios from being run. */
    private static int runOrTell(Scenario scenario, News news, Outcome calm, boolean mutant)
            throws InterruptedException {
        try {
            return run(scenario, news, calm, mutant);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            System.out.println("-- " + scenario.id() + ": BROKE OFF, and has shown nothing: " + e);
            e.printStackTrace(System.out);
            return BROKEN;
        }
    }

    private static int run(Scenario scenario, News news, Outcome calm, boolean mutant) throws Exception {
        Optional<String> missing = scenario.missing().now();
        if (missing.isPresent()) {
            System.out.println("!! CHAOS " + scenario.id() + " NOT RUN: " + missing.get());
            return IMPOSSIBLE;
        }
        System.out.println(
                "== " + scenario.id() + ": " + scenario.what() + (mutant ? "; MUTANT: " + scenario.mutant() : ""));
        long begun = System.nanoTime();
        Path folder = Files.createTempDirectory("talentwire-chaos-");
        List<String> wrong = wrong(folder, scenario, news, calm, mutant);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (wrong.isEmpty()) {
            Commands.run("rm", "-rf", folder.toString());
            System.out.println("-- " + scenario.id() + ": nothing lost, nothing double, in " + took.toSeconds() + " s"
                    + (mutant ? "; THE MUTANT WAS NOT NOTICED" : ""));
            return 0;
        }
        wrong.forEach(line -> System.out.println("   " + line));
        System.out.println("-- " + scenario.id() + ": FAILED after " + took.toSeconds()
                + " s; what the processes said is in " + folder);
        return DIFFERENT;
    }

    private static List<String> wrong(Path folder, Scenario scenario, News news, Outcome calm, boolean mutant)
            throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(Map.copyOf(kafka));
                    Storm storm = new Storm(folder, news, COMING, kafka)) {
                new TopicSetup(Launch.PARTITIONS, (short) 1)
                        .ensure(admin, Topics.withPrefix(Storm.PREFIX).all());
                scenario.trouble().happens(storm, broker, mutant);
                return storm.differences(calm, PATIENCE, mutant ? STILL : PATIENCE);
            } catch (AssertionError | ConditionTimeoutException e) {
                // A process that ended and should not have, or a wait in vain.
                return List.of(String.valueOf(e.getMessage()));
            } finally {
                Machine.offSmallDisk(broker.folder());
            }
        }
    }

    private static void describe(Scenario scenario) {
        System.out.printf("%-18s %s%n%-18s mutant: %s%n", scenario.id(), scenario.what(), "", scenario.mutant());
    }
}
