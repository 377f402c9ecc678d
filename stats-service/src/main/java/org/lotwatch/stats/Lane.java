package org.lotwatch.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.Displaced;
import org.lotwatch.stats.store.Count;
import org.lotwatch.stats.store.JournalEntry;
import org.lotwatch.stats.store.LaneCounts;
import org.lotwatch.stats.store.LaneRepository;
import org.lotwatch.stats.store.ParkedRow;
import org.lotwatch.stats.store.SourceRow;

/** Partition <i>i</i> of all input topics, folded in memory up to {@code next}. Belongs to the lanes' thread. */
final class Lane {

    private static final int MOST_SOURCES = 10_000;
    private static final String OTHER_SOURCES = "(further sources)";

    final int number;
    final Map<LotKey, HeldLot> lots = new HashMap<>();
    /** What the journal holds of lots that are not in memory. */
    final Map<LotKey, List<JournalEntry>> tail = new HashMap<>();

    final List<HeldLot> dirty = new ArrayList<>();
    final List<ParkedRow> parked = new ArrayList<>();
    final List<LotRouter.Forward> forwards = new ArrayList<>();
    long journalRows;
    long journalBytes;

    private final Map<Topic, Long> next = new EnumMap<>(Topic.class);
    private final Map<Count, Tally> counts = new EnumMap<>(Count.class);
    private final Map<String, SourceCounts> sources = new HashMap<>();
    private final List<SourceCounts> dirtySources = new ArrayList<>();
    private long generation;
    private long version;
    private @Nullable Instant newestArrival;
    private boolean moved;
    private boolean tailPaged;

    /** A count that goes up for every record without making an object each time. */
    private static final class Tally {
        private long records;

        private Tally(long records) {
            this.records = records;
        }
    }

    Lane(LaneRepository.Stored stored, long generation) {
        number = stored.progress().lane();
        version = stored.progress().version();
        newestArrival = stored.progress().newestArrival();
        this.generation = generation;
        next.putAll(stored.progress().nextOffsets());
        stored.progress().counts().records().forEach((count, records) -> counts.put(count, new Tally(records)));
        stored.sources().forEach(row -> sources.put(row.source(), new SourceCounts(row)));
        stored.journal().forEach(this::remember);
        journalRows = stored.journalRows();
    }

    private void remember(JournalEntry entry) {
        tail.computeIfAbsent(entry.lot(), lot -> new ArrayList<>()).add(entry);
        journalBytes += entry.content().length;
    }

    long generation() {
        return generation;
    }

    /** From now on only what is delivered for this generation is wanted. */
    void generation(long newGeneration) {
        generation = newGeneration;
    }

    long version() {
        return version;
    }

    /** What was sealed last is in the database. */
    void committed() {
        version++;
        if (tailPaged) {
            tail.clear();
            tailPaged = false;
        }
    }

    /** The pages being committed hold the tail; it stays until they can be read. */
    void tailPaged() {
        tailPaged = true;
    }

    /** What of the tail no commit has turned into pages yet. */
    Map<LotKey, List<JournalEntry>> unpagedTail() {
        return tailPaged ? Map.of() : tail;
    }

    boolean isTailPaged() {
        return tailPaged;
    }

    long next(Topic topic) {
        return next.getOrDefault(topic, 0L);
    }

    void next(Topic topic, long offset) {
        next.put(topic, offset);
        moved = true;
    }

    Map<Topic, Long> nextOffsets() {
        return new EnumMap<>(next);
    }

    void count(Count count) {
        add(count, 1);
    }

    private void add(Count count, int records) {
        counts.computeIfAbsent(count, made -> new Tally(0)).records += records;
    }

    LaneCounts counts() {
        Map<Count, Long> records = new EnumMap<>(Count.class);
        counts.forEach((count, tally) -> records.put(count, tally.records));
        return new LaneCounts(records);
    }

    void seen(Instant arrival) {
        if (newestArrival == null || arrival.isAfter(newestArrival)) {
            newestArrival = arrival;
        }
    }

    @Nullable
    Instant newestArrival() {
        return newestArrival;
    }

    /** The counts of a source. Names beyond a bound share one row: a flood of made-up names must not fill memory. */
    SourceCounts source(String source) {
        SourceCounts known = sources.get(source);
        if (known != null) {
            return known;
        }
        String name = sources.size() < MOST_SOURCES ? source : OTHER_SOURCES;
        return sources.computeIfAbsent(name, made -> new SourceCounts(number, made));
    }

    void count(SourceCounts source, Count fate, Instant arrival) {
        if (source.add(fate, arrival)) {
            dirtySources.add(source);
        }
    }

    /** A record that stands before its event in the log has changed what others are. */
    void recount(SourceCounts source, Displaced displaced) {
        add(Count.APPLIED, -1);
        add(Count.DUPLICATE, displaced.duplicates());
        add(Count.COLLISION, displaced.collisions());
        source.recount(displaced);
    }

    void soil(HeldLot lot) {
        if (lot.soil()) {
            dirty.add(lot);
        }
    }

    /** Whether there is something to commit. */
    boolean isDirty() {
        return moved || !dirty.isEmpty();
    }

    /** The source rows that changed; everything collected for a commit is taken with them. */
    List<SourceRow> takeSources() {
        List<SourceRow> rows = dirtySources.stream().map(SourceCounts::row).toList();
        dirtySources.clear();
        return rows;
    }

    void sealed() {
        moved = false;
        dirty.clear();
        parked.clear();
        forwards.clear();
    }
}
