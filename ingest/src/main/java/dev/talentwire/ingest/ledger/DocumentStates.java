package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
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

    static {
        RocksDB.loadLibrary();
    }

    private final Topic<FetchState> topic;
    private final BloomFilter filter = new BloomFilter(BITS_PER_KEY);
    private final LRUCache cache = new LRUCache(CACHE);
    private final Options options;
    private final WriteOptions writes = new WriteOptions().setDisableWAL(true);
    private final RocksDB database;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Nothing is known yet.
     *
     * @param folder taken over: what is in it is deleted
     */
    DocumentStates(Path folder, Topic<FetchState> topic) {
        this.topic = topic;
        options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(WRITE_BUFFER)
                .setMaxOpenFiles(-1)
                .setKeepLogFileNum(1)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setFilterPolicy(filter)
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true));
        try {
            Files.createDirectories(folder);
            RocksDB.destroyDB(folder.toString(), options);
            database = RocksDB.open(options, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("What ingest remembers cannot be kept in " + folder, e);
        } catch (RocksDBException e) {
            throw trouble("opened", e);
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

    void forEach(Consumer<FetchState> to) {
        try (RocksIterator all = database.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                to.accept(read(all.value()));
            }
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
                writes.close();
                options.close();
                cache.close();
                filter.close();
            }
        } finally {
            use.writeLock().unlock();
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
            return result == null ? new byte[0] : result;
        } catch (RocksDBException e) {
            throw trouble("used", e);
        } finally {
            this.use.readLock().unlock();
        }
    }

    private static UncheckedIOException trouble(String done, RocksDBException e) {
        return new UncheckedIOException("What ingest remembers on disk cannot be " + done, new IOException(e));
    }

    /** The memory was thrown away, to be read again. */
    static final class ForgottenException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ForgottenException() {
            super("What ingest remembers is being read anew");
        }
    }
}
