package dev.talentwire.app.chaos;

import static org.awaitility.Awaitility.await;

import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.pipeline.CaughtUp;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/** The run that everything is compared with: all modules in this JVM, all articles there from the beginning, nothing goes wrong. */
final class Calm {

    /** Of its topics. */
    static final String PREFIX = "calm.";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Calm() {}

    /** Runs it to the end on the given cluster. */
    static Outcome run(Path folder, News news, Map<String, String> kafka) throws Exception {
        Path articles = Files.createDirectories(folder.resolve("calm-articles"));
        News.prepare(articles);
        news.write(articles);
        Launch launch = Launch.of("ingest,enrich,aggregate", "calm", PREFIX, articles, kafka);
        try (Pipeline pipeline = new Pipeline(settings(launch.configure(folder)), InstantSource.system(), line -> {})) {
            pipeline.start();
            try (CaughtUp caughtUp = new CaughtUp(pipeline)) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> pipeline.ingestStatus()
                                        .filter(status -> status.sources().size() == News.SOURCES)
                                        .isPresent()
                                && caughtUp.now());
            }
            return Outcome.read(new HashMap<>(kafka), Topics.withPrefix(PREFIX));
        }
    }

    private static Settings settings(Path configuration) {
        return CommandLine.populateCommand(new SettingsOptions(), "--config", configuration.toString())
                .read();
    }
}
