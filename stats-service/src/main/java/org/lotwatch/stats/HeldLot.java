package org.lotwatch.stats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.ShipmentLine;

/**
 * A lot's ledger in memory, and how much of it is where: entries [0, paged) are in pages, [paged, journaled) in the journal,
 * the rest only here. Belongs to the lanes' thread.
 */
final class HeldLot {

    final LotKey key;
    final byte[] keyBytes;
    private @Nullable LotLedger ledger;
    private int paged;
    private int journaled;
    private boolean dirty;
    private long memory;
    private long usedAt;
    private @Nullable List<ShipmentLine> lines;

    HeldLot(LotKey key, byte[] keyBytes) {
        this.key = key;
        this.keyBytes = keyBytes;
    }

    static byte[] bytes(LotKey key) {
        return key.value().getBytes(StandardCharsets.UTF_8);
    }

    boolean isLoaded() {
        return ledger != null;
    }

    /** @param inPages how many of the ledger's entries are in pages; the others are in the journal */
    void load(LotLedger loaded, int inPages) {
        ledger = loaded;
        paged = inPages;
        journaled = loaded.records();
        memory = loaded.memoryBytes();
    }

    LotLedger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("the ledger must be loaded before it is used, lot=" + key);
        }
        return ledger;
    }

    /** Marks the lot as changed; false if it was already. */
    boolean soil() {
        boolean clean = !dirty;
        dirty = true;
        return clean;
    }

    void clean() {
        dirty = false;
    }

    int paged() {
        return paged;
    }

    int journaled() {
        return journaled;
    }

    void journalTo(int records) {
        journaled = records;
    }

    void pageTo(int records) {
        paged = records;
        journaled = records;
    }

    /** Whether nothing would be lost if it left memory. */
    boolean isDispensable() {
        return ledger != null && !dirty && paged == ledger.records();
    }

    /** Measures the ledger again; answers by how many bytes it grew. */
    long measure() {
        long before = memory;
        memory = ledger().memoryBytes();
        return memory - before;
    }

    long memory() {
        return memory;
    }

    long usedAt() {
        return usedAt;
    }

    void use(long now) {
        usedAt = now;
    }

    /** The shipment lines written last; {@code null} when that is not known. */
    @Nullable
    List<ShipmentLine> lines() {
        return lines;
    }

    void lines(List<ShipmentLine> written) {
        lines = written;
    }
}
