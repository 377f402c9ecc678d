package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;

/**
 * Restorable rounds of a lot were restored, or condemned in the attempt. It has one part.
 *
 * @param restorationId 1-64 characters
 * @param quantityRestored rounds, 0 .. 2^53-1
 * @param quantityCondemned rounds, 0 .. 2^53-1; one of the two is above zero
 */
public record Restoration(
        String restorationId,
        LotId lotId,
        Instant restoredAt,
        long quantityRestored,
        long quantityCondemned,
        @Nullable String shipmentId,
        @Nullable Place site,
        Reporting reporting)
        implements Content {

    private static final int ONLY_PART = 1;

    public Restoration {
        boolean inBounds = quantityRestored >= 0
                && quantityRestored <= Limits.ROUNDS
                && quantityCondemned >= 0
                && quantityCondemned <= Limits.ROUNDS;
        if (!inBounds || (quantityRestored == 0 && quantityCondemned == 0)) {
            throw new IllegalArgumentException("quantities must be 0 .. " + Limits.ROUNDS + " and not both 0, were "
                    + quantityRestored + " and " + quantityCondemned);
        }
    }

    @Override
    public PaperId id() {
        return new PaperId(PaperKind.RESTORATION, restorationId);
    }

    @Override
    public Instant happenedAt() {
        return restoredAt;
    }

    @Override
    public long rounds() {
        return quantityRestored + quantityCondemned;
    }

    @Override
    public EventType factType() {
        return EventType.LOT_RESTORED;
    }

    @Override
    public Map<Integer, Fact> facts(String source, Instant recordedAt) {
        Header header = new Header(new EventId(source, factId(ONLY_PART)), restoredAt, recordedAt);
        LotRestored fact = new LotRestored(
                header, lotId, restorationId, quantityRestored, quantityCondemned, shipmentId, site, reporting);
        return Map.of(ONLY_PART, fact);
    }

    @Override
    public String factId(int part) {
        return restorationId + "/restored";
    }

    @Override
    public int lastPart() {
        return ONLY_PART;
    }

    @Override
    public Restoration continuing(Content before, int used) {
        return this;
    }

    @Override
    public List<Difference> differencesFrom(Content recorded) {
        Restoration other = (Restoration) recorded;
        return new Differences()
                .compareCommon(this, other)
                .compare("restoredAt", restoredAt, other.restoredAt)
                .compare("quantityRestored", quantityRestored, other.quantityRestored)
                .compare("quantityCondemned", quantityCondemned, other.quantityCondemned)
                .found();
    }
}
