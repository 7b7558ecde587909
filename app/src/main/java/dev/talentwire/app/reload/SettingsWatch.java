package dev.talentwire.app.reload;

import dev.talentwire.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a configuration over when its file changes, or at SIGHUP. A configuration that cannot be used is told with all its problems,
 * and the one before goes on.
 */
public final class SettingsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** Takes other settings over while it runs. */
    public interface Reloadable {
        void reload(Settings next) throws InterruptedException;
    }

    private final Optional<Path> file;
    private final Supplier<Settings> read;
    private final Reloadable target;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("settings-watch").daemon().factory());
    private byte[] seen = new byte[0];

    /**
     * A watch that does not look by itself yet.
     *
     * @param file none when the configuration has no file
     * @param read the settings as they are now; throws when they cannot be used
     */
    public SettingsWatch(Optional<Path> file, Supplier<Settings> read, Reloadable target) {
        this.file = file;
        this.read = read;
        this.target = target;
        this.seen = contents();
    }

    /** Looks at the file every five seconds, and listens for SIGHUP. */
    public void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        HangUp.handle(() -> thread.execute(this::hangUp));
    }

    /** Reloads when the file is another than at the last look. */
    void look() {
        byte[] now = contents();
        if (!Arrays.equals(now, seen)) {
            seen = now;
            reload();
        }
    }

    /** Reloads in any case; the next look finds no change that was taken over here. */
    void hangUp() {
        seen = contents();
        reload();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void reload() {
        try {
            target.reload(read.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The changed configuration is not used, and the one before goes on: {}", e.getMessage());
        }
    }

    /** The whole content: a mounted configuration changes without its time or size telling. */
    private byte[] contents() {
        try {
            return file.isPresent() ? Files.readAllBytes(file.get()) : new byte[0];
        } catch (IOException e) {
            // An editor may be about to put the new one in its place.
            LOG.debug("{} cannot be read at the moment", file, e);
            return seen;
        }
    }
}
