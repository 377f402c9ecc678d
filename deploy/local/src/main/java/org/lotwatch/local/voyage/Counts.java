package org.lotwatch.local.voyage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.lotwatch.local.FeedResult;
import org.lotwatch.local.voyage.Command.Kind;

/** What was sent so far. Thread-safe. */
final class Counts {

    private final Map<Kind, LongAdder> byKind = new EnumMap<>(Kind.class);
    private final LongAdder broken = new LongAdder();

    Counts() {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new LongAdder());
        }
    }

    void sent(Kind kind, long events) {
        adder(kind).add(events);
    }

    void sentBroken() {
        broken.increment();
    }

    /** All events sent. */
    long events() {
        return byKind.values().stream().mapToLong(LongAdder::sum).sum() + broken.sum();
    }

    FeedResult result(boolean complete) {
        return new FeedResult(
                complete, events(), sum(Kind.DUPLICATE), sum(Kind.LATE), sum(Kind.AMENDMENT), broken.sum());
    }

    private long sum(Kind kind) {
        return adder(kind).sum();
    }

    private LongAdder adder(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
