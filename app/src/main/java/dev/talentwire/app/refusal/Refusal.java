package dev.talentwire.app.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that only the operator can put right: a port that is taken, a file that is not there. The message says what was
 * wanted, what stands in the way and what to do; the command line prints it without a stack trace and exits with 1.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        this(message, null);
    }

    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no cluster where one was looked for. */
    public static Refusal noBrokerAnswers(@Nullable Object address, Duration waited, Throwable cause) {
        return new Refusal(
                "No Kafka broker answers at " + address + " within " + waited.toSeconds()
                        + " s. Start one with ./talentwire run, or name another with"
                        + " --set kafka.bootstrap.servers=HOST:PORT.",
                cause);
    }
}
