package dev.talentwire.app.replay;

import dev.talentwire.app.command.Cluster;
import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code talentwire replay}: reads the archive once more beside what is live, says what comes out different, and swaps it in when asked.
 * Stopped or killed, it goes on where it was when it is started again.
 */
@Command(
        name = "replay",
        description =
                "Reads the archive of articles once more, with this version and lexicon, into topics beside the live"
                        + " ones, and says what comes out different. With --swap it takes the place of what is live.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand extends ConfiguredCommand {

    private final InstantSource clock;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Only articles published (or, when that is unknown, fetched) on this day or later; all without it.")
    private @Nullable LocalDate from;

    @Option(
            names = "--into",
            paramLabel = "PREFIX",
            description = "In front of the replay's topics and groups; the live prefix and replay. without it.")
    private @Nullable String into;

    @Option(
            names = "--swap",
            description =
                    "Puts the result in the place of what is live, in one transaction. Enrich and aggregate must have"
                            + " stopped everywhere.")
    private boolean swap;

    @Option(
            names = "--drop-older",
            description = "With --swap: what only articles tell that are older than --from, or deleted, is taken away.")
    private boolean dropOlder;

    @Option(names = "--anew", description = "Deletes what an earlier replay into this prefix left, and begins anew.")
    private boolean anew;

    @Option(names = "--discard", description = "Deletes what a replay into this prefix left, and does nothing else.")
    private boolean discard;

    @Option(names = "--dry-run", description = "Says what would be done, and does nothing.")
    private boolean dryRun;

    public ReplayCommand() {
        this(InstantSource.system());
    }

    /** @param clock what day it is for rolling windows */
    ReplayCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected int run(SettingsOptions options, PrintWriter out) throws Exception {
        Settings settings = options.read();
        String prefix = into == null ? settings.prefix() + "replay." : into;
        if (dropOlder && !swap) {
            throw new Refusal("--drop-older says what --swap does with what older articles tell; give both.");
        }
        Replay.check(settings.prefix(), prefix);
        var since = new Since(Optional.ofNullable(from));
        Cluster.require(settings);
        if (dryRun) {
            tellPlan(settings, prefix, since, out);
            return 0;
        }
        try (ReplayFolder folder = ReplayFolder.claim(settings.data(), prefix)) {
            Logs.toFolder(folder.logs(), settings.logs(), clock);
            Cluster cluster = Cluster.open(settings);
            var replay = new Replay(settings, cluster.clientProperties(), prefix, folder, clock, out::println);
            return StopSignal.closing(
                    atMost -> {
                        replay.close(atMost);
                        cluster.close();
                    },
                    () -> out.println("Stopping; the same command goes on from here."),
                    () -> {
                        execute(replay, since);
                        return 0;
                    });
        }
    }

    /** Leaves nothing behind, not even a folder. */
    private void tellPlan(Settings settings, String prefix, Since since, PrintWriter out) {
        try (Cluster cluster = Cluster.open(settings);
                ReplayFolder folder = ReplayFolder.seen(settings.data(), prefix)) {
            new Replay(settings, cluster.clientProperties(), prefix, folder, clock, out::println)
                    .tellPlan(since, anew, discard);
        }
    }

    private void execute(Replay replay, Since since) throws InterruptedException {
        if (discard) {
            replay.discard();
            return;
        }
        if (swap) {
            replay.requireLiveStopped();
        }
        if (anew) {
            replay.discard();
        }
        replay.read(since);
        replay.compare();
        if (swap) {
            replay.swap(since, dropOlder);
        }
    }
}
