package org.lotwatch.stats.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/** A record on its way into a ledger, from an event or from a page: a form that is filled in again for each record. */
final class Draft {

    EventType type = EventType.ROUND_INSPECTED;

    @Nullable
    EventType fact;

    String source = "";
    final PackedId id = new PackedId();
    String spelling = "";
    long fingerprint;
    boolean wrongKey;

    Topic topic = Topic.SHIPMENT_LOADED;
    int partition;
    long offset;
    long arrival;

    /** When the fact happened; of a correction, the replacement's. */
    long happenedAt;

    long recordedAt;

    long quantity;
    long condemned;

    @Nullable
    Verdict verdict;

    @Nullable
    Verdict prior;

    boolean destructive;

    @Nullable
    SampleDesign design;

    @Nullable
    String roundId;

    @Nullable
    String shipmentId;

    @Nullable
    AdjustmentKind kind;

    @Nullable
    Claim claim;

    String targetId = "";
    EventType targetType = EventType.ROUND_INSPECTED;
    int revision;
    long amendedAt;

    /** Empties what not every type fills in. */
    void clear() {
        fact = null;
        quantity = 0;
        condemned = 0;
        verdict = null;
        prior = null;
        destructive = false;
        design = null;
        roundId = null;
        shipmentId = null;
        kind = null;
        claim = null;
    }

    /** What an amendment says that was appended as a row. */
    Revision revisionAt(int row, int sourceNumber) {
        boolean retracts = type == EventType.RECORD_RETRACTED;
        Revision.Target target = new Revision.Target(sourceNumber, targetId);
        return new Revision(row, target, targetType, revision, retracts, amendedAt);
    }
}
