package org.lotwatch.benchmarks.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple7;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.VerdictNumber;

/** An entry as a tuple, which Flink's own serializers carry fastest: lot, unit, two times, writer, verdict, rounds. */
@SuppressWarnings("unchecked") // the copy that every tuple inherits
public final class Sighting extends Tuple7<String, String, Long, Long, String, Integer, Long> {
    static final TypeInformation<Sighting> TYPE = new TupleTypeInfo<>(
            Sighting.class, Types.STRING, Types.STRING, Types.LONG, Types.LONG, Types.STRING, Types.INT, Types.LONG);

    private static final long serialVersionUID = 1;

    /** For Flink, which fills it. */
    public Sighting() {}

    private Sighting(Entry entry) {
        super(
                entry.lot(),
                entry.unit(),
                entry.timeMicros(),
                entry.recordedMicros(),
                entry.writer(),
                VerdictNumber.of(entry.verdict()),
                entry.rounds());
    }

    static Sighting of(Entry entry) {
        return new Sighting(entry);
    }

    Entry entry() {
        return new Entry(f0, f1, f2, f3, f4, VerdictNumber.verdict(f5), f6);
    }
}
