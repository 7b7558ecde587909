package dev.talentwire.app.broker;

import dev.talentwire.app.refusal.FileTrouble;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything talentwire must not forget, claimed by one process at a time. Kafka itself does not notice a
 * second broker before the metadata log is damaged, so the claim comes before anything else is opened.
 *
 * <pre>
 * lock             held while a process uses the folder; its text is the process id
 * broker.address   host:port of the running broker, for other processes such as {@code talentwire tail}
 * kafka/           the broker's logs
 * streams/         local state of the Kafka Streams applications
 * ingest/          what ingest remembers while it runs, read anew from Kafka at each start
 * logs/            what the process had to say
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    static final String BROKER = "kafka";
    private static final String ADDRESS = "broker.address";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and takes it for this process.
     *
     * @throws Refusal when another process holds it, or when it cannot be written
     */
    public static DataDirectory claim(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel = FileChannel.open(
                    absolute.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holderOf(channel);
                channel.close();
                throw new Refusal("Another talentwire (" + holder + ") already uses " + absolute
                        + ". Stop it first, or give this one its own folder with --set data=DIR.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataDirectory(absolute, channel);
        } catch (IOException e) {
            throw new Refusal(
                    "The data directory " + absolute + " cannot be used: " + FileTrouble.reason(e)
                            + ". Put that right, or choose another with --set data=DIR.",
                    e);
        }
    }

    /** Whether a process uses the folder at the moment. */
    public static boolean isClaimed(Path path) {
        if (!Files.exists(path.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new Refusal("Cannot tell whether " + path.toAbsolutePath() + " is used: " + FileTrouble.reason(e), e);
        }
    }

    /** Whether a broker has ever run on the folder. */
    public static boolean holdsBroker(Path path) {
        return Files.exists(path.resolve(BROKER));
    }

    /** The broker that runs on this folder, as host:port; empty when none has announced itself. */
    public static Optional<String> announcedBroker(Path path) {
        Path file = path.resolve(ADDRESS);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + ", which names the running broker: " + e, e);
        }
    }

    /** The folder, absolute. */
    public Path path() {
        return path;
    }

    void announce(String bootstrapServers) throws IOException {
        Files.writeString(path.resolve(ADDRESS), bootstrapServers + System.lineSeparator());
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(path.resolve(ADDRESS));
    }

    /** Gives the folder back; its contents stay. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give back " + path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Java's way of saying that this very process holds it already.
            return null;
        }
    }

    private static String holderOf(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        String pid = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return pid.isEmpty() ? "its process id is not known yet" : "pid " + pid;
    }
}
