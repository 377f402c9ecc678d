package org.lotwatch.stats.domain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Revision.Target;

/**
 * Which records are considered at a moment, and which row's data stand for each fact: its own, those of a correction, or
 * none. {@code docs/reference/counting.md} rules 2 to 4.
 */
final class Standing {

    /** A fact that was retracted. */
    static final int RETRACTED = -1;

    private static final int ALL_SOURCES = -2;

    private final Records records;
    private final long knownAt;
    private final int source;
    /** The records taken one by one; {@code null} where the time of arrival decides. */
    private final @Nullable BitSet taken;

    private final BitSet amended = new BitSet();
    private final Map<Integer, Integer> data = new HashMap<>(1);

    private Standing(Records records, long knownAt, int source, @Nullable BitSet taken) {
        this.records = records;
        this.knownAt = knownAt;
        this.source = source;
        this.taken = taken;
    }

    /** All records there are and will be. */
    static Standing ofAll(Records records) {
        return new Standing(records, Long.MAX_VALUE, ALL_SOURCES, null).resolved();
    }

    static Standing at(Records records, Moment moment) {
        return new Standing(records, Micros.of(moment.knownAt()), source(records, moment.source()), null).resolved();
    }

    /** No record yet: they are taken one after the other. */
    static Standing growing(Records records, @Nullable String source) {
        return new Standing(records, Long.MAX_VALUE, source(records, source), new BitSet());
    }

    private static int source(Records records, @Nullable String source) {
        return source == null ? ALL_SOURCES : records.sources().find(source);
    }

    /** Considers one record more of those that grow. */
    void take(int row) {
        BitSet rows = taken;
        if (rows != null) {
            rows.set(row);
        }
    }

    private Standing resolved() {
        records.revisions().targets().forEach(this::resolve);
        return this;
    }

    boolean considers(int row) {
        BitSet rows = taken;
        boolean known = rows == null ? records.arrival(row) <= knownAt : rows.get(row);
        return known && (source == ALL_SOURCES || records.sourceNumber(row) == source);
    }

    /** The row whose data stand for a fact, or {@link #RETRACTED}. */
    int data(int fact) {
        return amended.get(fact) ? data.getOrDefault(fact, fact) : fact;
    }

    /** Whether a row's data stand for some fact. */
    boolean stands(int row) {
        int fact = records.factOf(row);
        return fact >= 0 && considers(row) && records.isFirst(fact) && records.isFact(fact) && data(fact) == row;
    }

    /** Works out again what stands for a target. */
    void resolve(Target target) {
        int fact = records.revisions().find(target);
        if (fact < 0) {
            return;
        }
        Revision governing = governing(target);
        if (governing == null || !takesEffect(governing, fact)) {
            forget(fact);
        } else {
            amended.set(fact);
            data.put(fact, governing.retracts() ? RETRACTED : governing.row());
        }
    }

    void forget(int fact) {
        amended.clear(fact);
        data.remove(fact);
    }

    @Nullable
    Revision governing(Target target) {
        return records.revisions().governing(target, this::considers);
    }

    boolean takesEffect(Revision revision, int fact) {
        Shape shape = records.shape(fact);
        return considers(fact) && shape.isFact() && shape.type() == revision.targetType();
    }
}
