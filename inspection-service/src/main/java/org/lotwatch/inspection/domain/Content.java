package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;

/** What a paper says about one lot: one fact per part. */
public sealed interface Content permits Report, Restoration {

    PaperId id();

    LotId lotId();

    /** When it happened, to the microsecond. */
    Instant happenedAt();

    @Nullable
    String shipmentId();

    @Nullable
    Place site();

    Reporting reporting();

    /** The rounds it speaks of. */
    long rounds();

    /** The type of its facts. */
    EventType factType();

    /** The facts by part, in the order of the paper. */
    Map<Integer, Fact> facts(String source, Instant recordedAt);

    /** The id of the event that tells a part; unique among all events of this service's source. */
    String factId(int part);

    /** The highest part. */
    int lastPart();

    /**
     * This content with its parts numbered so that what is unchanged since another content keeps its number.
     *
     * @param before what it replaces
     * @param used the highest part that the paper ever had; new parts come after it
     */
    Content continuing(Content before, int used);

    /** Where this differs from what is recorded; empty if a correction would change nothing. */
    List<Difference> differencesFrom(Content recorded);
}
