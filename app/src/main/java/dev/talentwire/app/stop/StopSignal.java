package dev.talentwire.app.stop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C and SIGTERM: what is open is closed before the process ends. */
public final class StopSignal {

    /** Less than the ten seconds within which the process must be gone. */
    private static final Duration ON_SIGNAL = Duration.ofSeconds(8);

    /** When the work ended by itself, nobody waits with a watch. */
    private static final Duration OTHERWISE = Duration.ofMinutes(1);

    private StopSignal() {}

    /** Something to close within a time; the message of a failure is logged by the thing itself. */
    public interface Open {
        void close(Duration atMost);
    }

    /**
     * Does the work, then closes; a stop signal closes at once. After a signal the JVM ends with 130 or 143 whatever the work
     * returns or throws: a failure then only says that the ground was taken away under it.
     *
     * @param open     closed exactly once unless closing is idempotent anyway
     * @param onSignal run first when a signal came
     */
    public static int closing(Open open, Runnable onSignal, Callable<Integer> work) throws Exception {
        var signalled = new AtomicBoolean();
        var hook = new Thread(
                () -> {
                    signalled.set(true);
                    onSignal.run();
                    open.close(ON_SIGNAL);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } catch (Exception e) {
            if (signalled.get()) {
                return 0;
            }
            throw e;
        } finally {
            if (!signalled.get()) {
                open.close(OTHERWISE);
                forget(hook);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came this very moment: the hook runs and finds everything closed.
            assert hook.isAlive() : e;
        }
    }
}
