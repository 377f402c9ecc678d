package org.lotwatch.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.Standing;

/**
 * The lots of a task in memory. What changed since the last commit goes to the changelog within the commit's transaction, a
 * record for each lot: (lot, number of the record) to entries. A restart reads it back. For the task's thread.
 *
 * <p>{@link CachedStateStore} is the framework's own: it is called before every commit, whoever asked for it, so offsets are
 * never committed without the entries before them.
 */
final class LotJournal implements StateStore, CachedStateStore<byte[], byte[]> {
    static final String NAME = "lot-journal";

    /** A record of the changelog stays far below what a broker takes. */
    private static final int MOST_BYTES = 256 << 10;

    private final Map<String, Lot> lots = new HashMap<>();
    private final Set<Lot> changed = new LinkedHashSet<>();
    private BiConsumer<String, LotTotals> committed = (lot, totals) -> {};
    private long newest;
    private boolean open;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private InternalProcessorContext<?, ?> context;

    private static final class Lot {
        private final String key;
        private final Standing standing = new Standing();
        private final List<byte[]> unwritten = new ArrayList<>();
        private int bytes;
        private int records;

        Lot(String key) {
            this.key = key;
        }

        boolean take(Entry entry) {
            if (!standing.take(entry)) {
                return false;
            }
            byte[] written = EntryBytes.write(entry);
            unwritten.add(written);
            bytes += written.length;
            return true;
        }

        Bytes nextKey() {
            byte[] name = key.getBytes(UTF_8);
            return Bytes.wrap(ByteBuffer.allocate(name.length + Integer.BYTES)
                    .put(name)
                    .putInt(records++)
                    .array());
        }

        byte[] drain() {
            ByteBuffer all = ByteBuffer.allocate(bytes);
            unwritten.forEach(all::put);
            unwritten.clear();
            bytes = 0;
            return all.array();
        }

        void restore(ByteBuffer entries) {
            records++;
            while (entries.hasRemaining()) {
                standing.take(EntryBytes.read(entries));
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        context = (InternalProcessorContext<?, ?>) storeContext;
        storeContext.register(root, this::restore);
        open = true;
    }

    private void restore(byte[] key, byte @Nullable [] value) {
        if (value != null) {
            String lot = new String(key, 0, key.length - Integer.BYTES, UTF_8);
            lot(lot).restore(ByteBuffer.wrap(value));
        }
    }

    /** Who gets the totals of each lot that a commit covers. */
    void whenCommitted(BiConsumer<String, LotTotals> listener) {
        committed = listener;
    }

    /** Folds an entry that a record of this timestamp carried. */
    void take(Entry entry, long timestamp) {
        newest = Math.max(newest, timestamp);
        Lot lot = lot(entry.lot());
        if (lot.take(entry)) {
            changed.add(lot);
        }
        if (lot.bytes > MOST_BYTES) {
            write(lot);
        }
    }

    private void write(Lot lot) {
        if (lot.bytes > 0) {
            context.logChange(NAME, lot.nextKey(), lot.drain(), newest, Position.emptyPosition());
        }
    }

    /** The latest timestamp of a record so far. */
    long newest() {
        return newest;
    }

    private Lot lot(String key) {
        return lots.computeIfAbsent(key, Lot::new);
    }

    @Override
    public void flushCache() {
        for (Lot lot : changed) {
            write(lot);
            committed.accept(lot.key, lot.standing.totals());
        }
        changed.clear();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        changed.clear();
    }

    @Override
    public void flush() {
        // everything is in memory; the changelog is written by flushCache
    }

    @Override
    public void close() {
        open = false;
        lots.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
