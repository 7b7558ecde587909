package dev.talentwire.app.replay;

import dev.talentwire.app.command.StoppedApplication;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.pipeline.Rerun;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.reset.ApplicationReset;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.TopicSetup;
import dev.talentwire.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The steps of a replay, each told in lines for people. */
final class Replay {

    private static final List<String> STAGES = List.of("enrich", "aggregate");

    private final Settings settings;
    private final Map<String, String> kafka;
    private final Topics live;
    private final Topics replay;
    private final ReplayFolder folder;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private volatile @Nullable Rerun running;

    /**
     * A replay that has not done anything yet.
     *
     * @param kafka  properties of the clients
     * @param prefix of what the replay writes
     * @param folder for what it keeps on this machine
     * @param tell   takes one readable line
     */
    Replay(
            Settings settings,
            Map<String, String> kafka,
            String prefix,
            ReplayFolder folder,
            InstantSource clock,
            Consumer<String> tell) {
        this.settings = settings;
        this.kafka = kafka;
        this.live = settings.namedTopics();
        this.replay = live.replayedInto(prefix);
        this.folder = folder;
        this.clock = clock;
        this.tell = tell;
    }

    /** @throws Refusal when a prefix cannot be that of a replay */
    static void check(String live, String prefix) {
        if (!prefix.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new Refusal(
                    "--into " + prefix
                            + ": a prefix has 1 to 100 letters, digits, dots, hyphens, underscores, and begins with a letter or digit.");
        }
        if (prefix.equals(live)) {
            throw new Refusal("--into " + prefix + " is the live prefix. A replay needs one of its own, such as " + live
                    + "replay.");
        }
    }

    /** Says what would be done. */
    void tellPlan(Since since, boolean anew, boolean discard) {
        Optional<Since> begun = folder.begun();
        if ((anew || discard) && begun.isPresent()) {
            try (Admin admin = admin()) {
                existing(admin).forEach(topic -> tell.accept("would be deleted: topic " + topic));
            }
        }
        if (discard) {
            tell.accept("Nothing was done.");
            return;
        }
        if (begun.isPresent() && !anew) {
            requireSame(since, begun.get());
            tell.accept("would go on with the replay into " + replay.prefix() + "* that was begun before");
        }
        var read = new long[2];
        try (var reader = new PartitionReader(kafka)) {
            reader.read(live.articles().name(), input -> {
                read[0]++;
                read[1] += isWanted(since, input.value()) ? 1 : 0;
            });
        }
        tell.accept("would be read: " + since.words() + ", " + read[1] + " of " + read[0] + " records of "
                + live.articles().name());
        written().forEach(topic -> tell.accept("would be written: " + topic.name()));
        tell.accept("Nothing was done.");
    }

    /** @throws Refusal when enrich or aggregate run anywhere: what they are about to write would not fit what is swapped in */
    void requireLiveStopped() {
        try (Admin admin = admin()) {
            STAGES.forEach(stage -> StoppedApplication.exists(admin, live.prefix() + stage));
        }
    }

    /** Deletes everything that a replay into this prefix left; nothing when there is none. */
    void discard() {
        try (Admin admin = admin()) {
            if (folder.begun().isEmpty()) {
                if (!existing(admin).isEmpty()) {
                    throw foreign(existing(admin));
                }
                tell.accept("There is no replay into " + replay.prefix() + "*");
                return;
            }
            STAGES.forEach(stage ->
                    ApplicationReset.plan(admin, replay.prefix() + stage).execute(admin));
            List<String> topics = existing(admin);
            get(admin.deleteTopics(topics).all());
            topics.forEach(topic -> tell.accept("deleted: " + topic));
        }
        folder.clear();
        tell.accept("deleted: the replay into " + replay.prefix() + "*, its groups and its local state");
    }

    /** Begins or goes on, and reads to the end of the archive. */
    void read(Since since) throws InterruptedException {
        Optional<Since> begun = folder.begun();
        begun.ifPresent(before -> requireSame(since, before));
        try (Admin admin = admin()) {
            List<String> there = existing(admin);
            if (begun.isEmpty() && !there.isEmpty()) {
                throw foreign(there);
            }
            folder.begin(since);
            new TopicSetup(settings.topics().partitions(), settings.topics().replication()).ensure(admin, written());
        }
        tell.accept((begun.isPresent() ? "Going on with" : "Beginning") + " the replay of " + since.words() + " into "
                + replay.prefix() + "*; stopped, it goes on with the same command");
        var progress = new ProgressLines(clock);
        try (Rerun rerun = new Rerun(settings, kafka, replay, since, folder.state(), clock)) {
            running = rerun;
            rerun.toTheEnd(now -> progress.next(now).ifPresent(tell));
        } finally {
            running = null;
        }
    }

    /** Says what differs from what is live. Returns whether nothing does. */
    boolean compare() {
        try (var reader = new PartitionReader(kafka)) {
            Comparison comparison = Comparison.of(live, replay, reader);
            tell.accept("Compared with what is live (" + live.prefix() + "*), by key:");
            comparison.lines().forEach(tell);
            tell.accept(
                    comparison.isEqual()
                            ? "The replay comes to what is live. Alerts follow from the day on which news came, too; they are never swapped."
                            : "The replay differs from what is live. --swap puts it in its place; alerts are never swapped.");
            return comparison.isEqual();
        }
    }

    /**
     * Puts the result in the place of what is live.
     *
     * @param dropOlder whether what only articles tell that this replay does not hold is taken away
     */
    void swap(Since since, boolean dropOlder) {
        if (since.day().isPresent() && !dropOlder) {
            throw new Refusal(
                    "Not swapped: this replay holds " + since.words() + ", and would take away what only older"
                            + " articles tell. Say --drop-older when that is meant, or replay without --from.");
        }
        if (!dropOlder) {
            requireWholeArchive();
        }
        requireLiveStopped();
        try (Swap swap = new Swap(kafka, live, replay)) {
            long records = swap.execute(folder.swap(), tell);
            tell.accept(
                    records == 0
                            ? "Nothing had to be swapped."
                            : "Swapped in: " + records
                                    + " records in one transaction, state included. The next run goes on"
                                    + " from there.");
        }
    }

    private void requireWholeArchive() {
        try (var reader = new PartitionReader(kafka)) {
            reader.trimmed(live.articles().name()).ifPresent(partition -> {
                throw new Refusal("Not swapped: the beginning of " + partition
                        + " was deleted, by its retention or by somebody, and the swap would take away what only"
                        + " those articles tell. Say --drop-older when that is meant.");
            });
        }
    }

    /** Stops what runs. */
    void close(Duration atMost) {
        Rerun now = running;
        if (now != null) {
            now.close(atMost);
        }
    }

    private static void requireSame(Since since, Since before) {
        if (!since.equals(before)) {
            throw new Refusal(
                    "A replay of " + before.words() + " was begun into this prefix, and this is one of " + since.words()
                            + ". Say the same --from to go on with it, --anew to begin anew, or another --into.");
        }
    }

    private static Refusal foreign(List<String> topics) {
        return new Refusal("There are topics that no replay from this data directory made: " + String.join(", ", topics)
                + ". Choose another prefix with --into, or go on on the machine where it was begun.");
    }

    /** Topics of the replay's own. */
    private List<Topic<?>> written() {
        return List.of(
                replay.enrichedArticles(),
                replay.talentMoves(),
                replay.companyCounts(),
                replay.departureAlerts(),
                replay.rejected());
    }

    private List<String> existing(Admin admin) {
        Set<String> there = get(admin.listTopics().names());
        Stream<String> internal = there.stream()
                .filter(name -> STAGES.stream().anyMatch(stage -> name.startsWith(replay.prefix() + stage + "-")));
        return Stream.concat(written().stream().map(Topic::name).filter(there::contains), internal)
                .distinct()
                .toList();
    }

    private boolean isWanted(Since since, byte @Nullable [] value) {
        try {
            Article article = live.articles()
                    .values()
                    .deserializer()
                    .deserialize(live.articles().name(), value);
            return article != null && since.test(article);
        } catch (SerializationException e) {
            // It would be rejected like it was before.
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(new HashMap<>(kafka));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking the cluster", e);
        } catch (ExecutionException e) {
            throw new KafkaException("The cluster refused", e.getCause());
        }
    }
}
