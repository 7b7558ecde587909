package dev.talentwire.app.chaos;

import static org.awaitility.Awaitility.await;

import dev.talentwire.app.crash.AtLeastOnce;
import dev.talentwire.app.crash.LastWords;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The run to which something happens: talentwire's processes on a cluster, and articles that keep coming. */
final class Storm implements AutoCloseable {

    static final String PREFIX = "storm.";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int STARTS = 5;
    private static final Duration LOOK = Duration.ofMillis(250);

    /** For what comes too late to be one too many. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    final Topics topics = Topics.withPrefix(PREFIX);

    private final Path folder;
    private final Path articles;
    private final News news;
    private final Duration coming;
    private final Map<String, String> kafka;
    private final Map<String, Instance> running = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private final List<String> poison = new ArrayList<>();
    private final Map<String, Launch> launches = new HashMap<>();
    private boolean supervised;
    private @Nullable Thread writing;

    /**
     * Nothing runs yet.
     *
     * @param coming for how long about articles come
     * @param kafka  how clients find the cluster
     */
    Storm(Path folder, News news, Duration coming, Map<String, String> kafka) throws IOException {
        this.folder = folder;
        this.news = news;
        this.coming = coming;
        this.kafka = kafka;
        this.articles = Files.createDirectories(folder.resolve("storm-articles"));
        News.prepare(articles);
    }

    /** Writes a tombstone for every key of a compacted topic, whose records nobody may delete: whoever starts now finds it empty. */
    void erase(Topic<?> topic) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : Outcome.all(client(), topic)) {
                producer.send(new ProducerRecord<>(topic.name(), record.partition(), record.key(), null))
                        .get();
            }
        }
    }

    /** Properties of a client of the cluster. */
    Map<String, Object> client() {
        return new HashMap<>(kafka);
    }

    /** A calm run over the same articles on the same cluster, for those who need what it leaves there. */
    void runCalmly() throws Exception {
        Calm.run(folder, news, kafka);
    }

    Launch launch(String modules, String instance) {
        return Launch.of(modules, instance, PREFIX, articles, kafka);
    }

    /** A folder of this run. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    /** With exactly-once off. */
    static Launch atLeastOnce(Launch launch) {
        return launch.with(AtLeastOnce.late());
    }

    /** Starts a process, or starts it again. */
    Instance start(Launch launch) throws IOException {
        Instance instance = launch.start(folder);
        running.put(launch.name(), instance);
        launches.put(launch.name(), launch);
        return instance;
    }

    /** From now on whoever waits here starts again what has ended by itself, as orchestrators do. */
    void supervise() {
        supervised = true;
    }

    private void startAgainWhatEnded() throws IOException {
        if (supervised) {
            for (Map.Entry<String, Instance> entry : Map.copyOf(running).entrySet()) {
                if (!entry.getValue().isAlive()) {
                    if (new LastWords(entry.getValue().said()).tellOfABug()) {
                        throw new AssertionError(entry.getKey() + " has ended by a bug: "
                                + entry.getValue().said());
                    }
                    System.out.println("   " + entry.getKey() + " has ended, and is started again: "
                            + entry.getValue().said().lines().reduce("", (a, b) -> b));
                    start(Objects.requireNonNull(launches.get(entry.getKey())));
                }
            }
        }
    }

    /** One process of each module, but for those that are named; waits until all run, and lets articles come in the background. */
    void startOthersThan(String... modules) throws IOException {
        for (String module : List.of("aggregate", "enrich", "ingest")) {
            if (!List.of(modules).contains(module)) {
                start(launch(module, "1"));
            }
        }
        for (String name : List.copyOf(running.keySet())) {
            awaitRunning(name);
        }
        letArticlesCome();
    }

    /** A start in which nothing moves on for a minute ends by itself, which on a busy machine says nothing: it is started again. */
    private void awaitRunning(String name) throws IOException {
        for (int start = 1; start < STARTS; start++) {
            try {
                instance(name).awaitRunning();
                return;
            } catch (AssertionError e) {
                if (!new LastWords(String.valueOf(e.getMessage())).gaveUp()) {
                    throw e;
                }
                System.out.println("   "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(name) + "; it is started again");
                start(Objects.requireNonNull(launches.get(name)));
            }
        }
        instance(name).awaitRunning();
    }

    Instance instance(String name) {
        return Objects.requireNonNull(running.get(name), name);
    }

    private void letArticlesCome() {
        writing = Thread.ofPlatform().name("news").daemon().start(() -> {
            try {
                news.write(articles, coming);
            } catch (IOException e) {
                trouble.set(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Something came in under this key that no stage can use. */
    void poisoned(String key) {
        poison.add(key);
    }

    /** Waits until so many more records of a topic are committed than now, or until no more articles come. */
    void awaitMore(Topic<?> topic, int records) {
        long before = end(topic);
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> {
            startAgainWhatEnded();
            return end(topic) >= before + records || !articlesCome();
        });
    }

    private boolean articlesCome() {
        return writing != null && writing.isAlive();
    }

    /**
     * What is wrong when all has come that will come; nothing when this run has left what a calm one leaves.
     *
     * @param patience to wait for what is missing
     * @param still    when nothing at all has changed for so long, what is missing is taken for lost before patience ends
     */
    List<String> differences(Outcome calmRun, Duration patience, Duration still)
            throws InterruptedException, IOException {
        Outcome calm = calmRun.poisoned(poison);
        if (writing != null) {
            writing.join();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> wrong = List.of("nothing could be read");
        Outcome seen = calm;
        long changed = System.nanoTime();
        while (System.nanoTime() < deadline) {
            startAgainWhatEnded();
            try {
                Outcome outcome = Outcome.read(client(), topics);
                List<String> doubled = outcome.doubled(calm);
                wrong = outcome.differences(calm);
                if (!outcome.equals(seen)) {
                    seen = outcome;
                    changed = System.nanoTime();
                }
                if (!doubled.isEmpty()) {
                    return doubled;
                }
                if (wrong.isEmpty()) {
                    Thread.sleep(SETTLED);
                    return Outcome.read(client(), topics).differences(calm);
                }
                if (System.nanoTime() - changed > still.toNanos()) {
                    return wrong;
                }
            } catch (KafkaException e) {
                wrong = List.of("the topics cannot be read: " + e.getMessage());
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        Throwable failed = trouble.get();
        if (failed != null) {
            throw new IllegalStateException("The articles could not be written", failed);
        }
        return wrong;
    }

    private long end(Topic<?> topic) {
        try {
            return Outcome.end(client(), topic);
        } catch (KafkaException e) {
            // Away just now; asked again.
            return 0;
        }
    }

    @Override
    public void close() {
        running.values().forEach(Instance::close);
        if (writing != null) {
            writing.interrupt();
        }
    }
}
