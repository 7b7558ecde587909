package dev.talentwire.app.logs;

import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The process has two readers: the terminal, which gets what the command prints and talentwire's own warnings, and the log files,
 * which get warnings of every library. Libraries log through SLF4J, log4j or java.util.logging; all end here.
 */
public final class Logs {

    /** Key of SLF4J's MDC under which the trace of the record in hand stands. */
    public static final String TRACE = "trace";

    private static final String OURS = "dev.talentwire";
    private static final int FILE_BYTES = 5 * 1024 * 1024;
    private static final int FILES = 5;

    /** Held here: java.util.logging forgets levels of loggers that nobody references. */
    private static final Logger OWN = Logger.getLogger(OURS);

    /** Chatty about things that are no trouble here; a warning of theirs means nothing to an operator. */
    private static final List<Logger> HUSHED = List.of(
            // One line per client that it does not know a key which only Streams or the broker knows.
            Logger.getLogger("org.apache.kafka.streams.StreamsConfig"),
            Logger.getLogger("org.apache.kafka.clients.producer.ProducerConfig"),
            Logger.getLogger("org.apache.kafka.clients.consumer.ConsumerConfig"),
            Logger.getLogger("org.apache.kafka.clients.admin.AdminClientConfig"));

    /** How long a healthy start may take to say what is harmless then; later the same words are trouble. */
    private static final Duration START = Duration.ofMinutes(2);

    /** An error of Kafka's protocol, such as TOPIC_ALREADY_EXISTS. */
    private static final Pattern ERROR = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    /** Words of single warnings that a healthy start gives, by logger; whatever else these loggers say, also in the same message, is kept. */
    private static final Map<Logger, String> HARMLESS = Map.of(
            // A broker of its own that starts for the first time has no metadata yet.
            Logger.getLogger("org.apache.kafka.controller.QuorumController"),
            "] Performing controller activation. The metadata log appears to be empty.",
            // Several clients ask for the topic of transactions at once, and all but one of them come second.
            Logger.getLogger("kafka.server.DefaultAutoTopicCreationManager"),
            "TOPIC_ALREADY_EXISTS",
            // Kafka Streams asks for its own topics before it has made them, and asks again.
            Logger.getLogger("org.apache.kafka.clients.NetworkClient"),
            "=UNKNOWN_TOPIC_OR_PARTITION",
            // The answer to a question that came when a table was read to its end already.
            Logger.getLogger("org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils"),
            "Not updating last stable offset",
            // The demo and the benchmarks are in the system's folder for temporary files on purpose; run is where it is
            // told to be.
            Logger.getLogger("org.apache.kafka.streams.processor.internals.StateDirectory"),
            "Using an OS temp directory");

    private Logs() {}

    /** For short commands: only errors, on stderr. */
    public static void toTerminal() {
        replaceHandlers(List.of(terminal(Level.SEVERE)));
    }

    /**
     * For commands that stay: rotating files {@code talentwire.0.log} (the newest) to {@code talentwire.4.log} of 5 MiB each,
     * and our own warnings on stderr.
     *
     * @param clock says how long ago this was called: warnings that every healthy start gives are left out for two minutes
     * @throws Refusal when the folder cannot be written
     */
    public static void toFolder(Path folder, LogSettings settings, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            var file = new FileHandler(folder.resolve("talentwire.%g.log").toString(), FILE_BYTES, FILES, true);
            file.setEncoding(StandardCharsets.UTF_8.name());
            file.setFormatter(settings.format() == LogSettings.Format.JSON ? new JsonLine() : new PlainLine(true));
            Handler terminal = terminal(Level.WARNING);
            terminal.setFilter(entry ->
                    entry.getLoggerName() != null && entry.getLoggerName().startsWith(OURS));
            replaceHandlers(List.of(file, terminal));
            leaveOutWhatIsHarmlessAtTheStart(clock);
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, failure) -> OWN.log(Level.SEVERE, "Thread " + thread.getName() + " died", failure));
        } catch (IOException e) {
            throw new Refusal("Cannot write log files to " + folder + ": " + e, e);
        }
    }

    private static void replaceHandlers(List<Handler> handlers) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        OWN.setLevel(Level.INFO);
        HUSHED.forEach(logger -> logger.setLevel(Level.SEVERE));
        HARMLESS.keySet().forEach(logger -> logger.setFilter(null));
        handlers.forEach(root::addHandler);
    }

    private static void leaveOutWhatIsHarmlessAtTheStart(InstantSource clock) {
        Instant end = clock.instant().plus(START);
        HARMLESS.forEach((logger, words) -> logger.setFilter(
                entry -> !(isHarmless(entry, words) && clock.instant().isBefore(end))));
    }

    /** A message may list errors of several topics, of which one is harmless. */
    private static boolean isHarmless(LogRecord entry, String words) {
        String message = entry.getMessage();
        return entry.getLevel().intValue() <= Level.WARNING.intValue()
                && message != null
                && message.contains(words)
                && ERROR.matcher(message).results().map(MatchResult::group).allMatch(words::contains);
    }

    private static Handler terminal(Level level) {
        var handler = new ConsoleHandler();
        handler.setLevel(level);
        handler.setFormatter(new PlainLine(false));
        return handler;
    }
}
