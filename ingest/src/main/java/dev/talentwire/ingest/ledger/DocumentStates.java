package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * What is known of every document, on disk: an archive of years does not fit into memory. The folder is a copy of what Kafka has, made
 * anew each time; it need not survive anything. Safe for use by many threads.
 */
final class DocumentStates implements AutoCloseable {

    private static final long CACHE = 8L << 20;
    private static final long WRITE_BUFFER = 4L << 20;
    private static final int BITS_PER_KEY = 10;
    private static final byte[] NOTHING = {};

    private final Topic<FetchState> topic;
    private final Path folder;

    /** Native memory in the order in which it was taken; what is above may use what is below. */
    private final Deque<AbstractNativeReference> taken = new ArrayDeque<>();

    private final WriteOptions writes;
    private final RocksDB database;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Nothing is known yet.
     *
     * @param folder taken over: what is in it is deleted
     * @throws UncheckedIOException when nothing can be kept there; the message says what may help
     */
    DocumentStates(Path folder, Topic<FetchState> topic) {
        this.topic = topic;
        this.folder = folder;
        loadLibrary();
        try {
            BloomFilter filter = take(new BloomFilter(BITS_PER_KEY));
            LRUCache cache = take(new LRUCache(CACHE));
            Options options = take(new Options())
                    .setCreateIfMissing(true)
                    .setWriteBufferSize(WRITE_BUFFER)
                    .setMaxOpenFiles(-1)
                    .setKeepLogFileNum(1)
                    .setTableFormatConfig(new BlockBasedTableConfig()
                            .setFilterPolicy(filter)
                            .setBlockCache(cache)
                            .setCacheIndexAndFilterBlocks(true));
            writes = take(new WriteOptions()).setDisableWAL(true);
            Files.createDirectories(folder);
            RocksDB.destroyDB(folder.toString(), options);
            database = take(RocksDB.open(options, folder.toString()));
        } catch (IOException | RocksDBException e) {
            giveBack();
            throw trouble("opened", e);
        } catch (RuntimeException | Error e) {
            giveBack();
            throw e;
        }
    }

    /**
     * Loads RocksDB, once for the process: a start that cannot do so must say so itself.
     *
     * @throws UncheckedIOException when it cannot be loaded; the message says what may help
     */
    static void loadLibrary() {
        try {
            RocksDB.loadLibrary();
        } catch (LinkageError | RuntimeException e) {
            throw new UncheckedIOException(
                    "RocksDB, with which ingest remembers articles, cannot be loaded: " + e.getMessage()
                            + ". Its native library is unpacked into " + System.getProperty("java.io.tmpdir")
                            + ", where writing and running must be allowed (no noexec); ROCKSDB_SHAREDLIB_DIR names"
                            + " another folder.",
                    new IOException(e));
        }
    }

    /** @throws ForgottenException when it was closed meanwhile */
    Optional<FetchState> get(String id) {
        byte[] state = using(() -> database.get(id.getBytes(StandardCharsets.UTF_8)));
        return state.length == 0 ? Optional.empty() : Optional.of(read(state));
    }

    void put(FetchState state) {
        byte[] key = state.getId().getBytes(StandardCharsets.UTF_8);
        byte[] value = topic.values().serializer().serialize(topic.name(), state);
        using(() -> {
            database.put(writes, key, value);
            return value;
        });
    }

    void remove(String id) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        using(() -> {
            database.delete(writes, key);
            return key;
        });
    }

    /**
     * All that is known. It cannot be closed meanwhile.
     *
     * @throws ForgottenException   when it was closed before
     * @throws UncheckedIOException when not all of it can be read
     */
    void forEach(Consumer<FetchState> to) {
        using(() -> {
            try (RocksIterator all = database.newIterator()) {
                for (all.seekToFirst(); all.isValid(); all.next()) {
                    to.accept(read(all.value()));
                }
                // An iterator ends at what it cannot read as it does at the end.
                all.status();
            }
            return NOTHING;
        });
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            giveBack();
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T extends AbstractNativeReference> T take(T part) {
        taken.push(part);
        return part;
    }

    private void giveBack() {
        while (!taken.isEmpty()) {
            taken.pop().close();
        }
    }

    private FetchState read(byte[] state) {
        return topic.values().deserializer().deserialize(topic.name(), state);
    }

    private interface Use {
        byte[] of() throws RocksDBException;
    }

    /** Native memory must not be touched once it was given back. */
    private byte[] using(Use use) {
        this.use.readLock().lock();
        try {
            if (closed) {
                throw new ForgottenException();
            }
            byte[] result = use.of();
            return result == null ? NOTHING : result;
        } catch (RocksDBException e) {
            throw trouble("used", e);
        } finally {
            this.use.readLock().unlock();
        }
    }

    private UncheckedIOException trouble(String done, Exception e) {
        return new UncheckedIOException(
                "What ingest remembers in " + folder + " cannot be " + done + ": " + e.getMessage()
                        + ". Is the disk full, may this user write there, and does no other process use the folder? It is only a"
                        + " copy of what Kafka has: it may be deleted while talentwire is stopped.",
                new IOException(e));
    }

    /** The memory was thrown away, to be read again. */
    static final class ForgottenException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ForgottenException() {
            super("What ingest remembers is being read anew");
        }
    }
}
