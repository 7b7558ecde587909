package dev.talentwire.app.demo;

import dev.talentwire.aggregate.AggregateSettings;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.config.Settings.PortSettings;
import dev.talentwire.app.config.Settings.TopicSettings;
import dev.talentwire.app.health.HealthSettings;
import dev.talentwire.app.logs.LogSettings;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.pipeline.CaughtUp;
import dev.talentwire.app.pipeline.Pipeline;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The whole system over the sample site, in a temporary folder, on free ports, on the day after the newest sample. */
final class Demo {

    /** What the clock shows when the demo starts: the evening after the last sample. */
    private static final OffsetDateTime TODAY = OffsetDateTime.parse("2026-11-20T20:00:00+08:00");

    private static final Duration POLL_FEEDS = Duration.ofMinutes(1);
    private static final Duration RECHECK = Duration.ofHours(6);

    /** Rounds without a new record after which all is told. */
    private static final int QUIET_ROUNDS = 5;

    private final SampleSite site;
    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Pipeline pipeline;
    private final Set<GoldMove> gold;
    private final Consumer<String> tell;

    Demo(Path samples, Consumer<String> tell) {
        this.tell = tell;
        this.gold = GoldMove.read(samples.resolve("gold.jsonl"));
        this.site = SampleSite.start(Sample.read(samples.resolve("articles.jsonl")));
        InstantSource machine = InstantSource.system();
        InstantSource demoTime = InstantSource.offset(machine, Duration.between(machine.instant(), TODAY.toInstant()));
        this.pipeline = new Pipeline(settings(), demoTime, tell);
    }

    /** Tells what comes out, until everything is told ({@code once}) or for ever. */
    int play(boolean once) {
        pipeline.start();
        tell.accept("site       http://" + site.host() + ", " + site.feeds().size() + " feeds; today is "
                + TODAY.toLocalDate());
        tell.accept("");
        try (var bulletin = new Bulletin(pipeline.clientProperties(), pipeline.topics(), tell);
                var caughtUp = new CaughtUp(pipeline)) {
            int quiet = 0;
            while (quiet < QUIET_ROUNDS) {
                quiet = !bulletin.follow() && caughtUp.now() ? quiet + 1 : 0;
                refuseIfDead();
            }
            Summary.lines(bulletin, pipeline.topics(), gold).forEach(tell);
            if (!once) {
                tell.accept("");
                tell.accept("The site and the topics stay until Ctrl-C. Read them with");
                tell.accept("  ./talentwire tail talent-moves --from-beginning --set kafka.bootstrap.servers="
                        + pipeline.bootstrapServers());
            }
            while (!once) {
                bulletin.follow();
                refuseIfDead();
            }
        }
        return 0;
    }

    void close(Duration atMost) {
        pipeline.close(atMost);
        site.close();
        // The log files are in the folder.
        Logs.toTerminal();
        folder.close();
    }

    private void refuseIfDead() {
        if (pipeline.death().isDone()) {
            throw new Refusal("The demo stopped because " + pipeline.death().join() + ".");
        }
    }

    private Settings settings() {
        List<SourceSettings> feeds = site.feeds().entrySet().stream()
                .<SourceSettings>map(feed -> new FeedSource(feed.getKey(), feed.getValue(), POLL_FEEDS))
                .toList();
        FetchSettings fetch =
                FetchSettings.defaults().allowing(Set.of(site.host())).paced(Duration.ZERO, RECHECK);
        return new Settings(
                folder.path(),
                "demo",
                EnumSet.allOf(Module.class),
                Topics.DEFAULT_PREFIX,
                new TopicSettings(2, (short) 1),
                Map.of(),
                new PortSettings(0),
                new PortSettings(0),
                new HealthSettings(
                        "127.0.0.1", 0, null, null, HealthSettings.defaults().maxLag()),
                LogSettings.defaults(),
                new IngestSettings(feeds, fetch),
                EnrichSettings.defaults(),
                AggregateSettings.defaults());
    }
}
