package org.lotwatch.shipment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.LotId;
import org.lotwatch.shipment.domain.Decision.Accepted;
import org.lotwatch.shipment.domain.Decision.Reason;
import org.lotwatch.shipment.domain.Decision.Refused;
import org.lotwatch.shipment.domain.Decision.Repeated;

/**
 * A shipment as its history makes it, and what may be done with it. An order that was carried out before is repeated
 * without effect, whatever happened since.
 *
 * @param source the CloudEvents source under which it was first told
 * @param manifest its content as it stands
 * @param loadedAt {@code null} until it is loaded
 * @param told every line ever told, by number
 * @param adjustments by their ids
 * @param history its entries, oldest first
 * @param notices what each entry of the history tells
 */
public record Shipment(
        String source,
        ShipmentState state,
        Manifest manifest,
        @Nullable Instant loadedAt,
        Map<Integer, ToldLine> told,
        Map<String, Adjustment> adjustments,
        List<Entry> history,
        List<Notice> notices) {

    private static final String LOT_ADVICE =
            "; leave the line out, which retracts it, and send its rounds anew under an unused line number";

    /** A line that readers of the topics know; it is not standing after it vanished from the manifest. */
    public record ToldLine(LotId lotId, boolean standing) {}

    /** The shipment that this history, which starts with a manifest, makes. */
    public static Shipment of(List<Entry> history) {
        return ShipmentFold.of(history);
    }

    /** The shipment after one more entry. */
    public Shipment plus(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return of(longer);
    }

    /** The manifest is posted again: a repetition if it says what it said at first, or says now. */
    public Decision plan(Manifest offered, @Nullable Instant offeredLoadedAt) {
        Entry.Planned posted = (Entry.Planned) history.get(0);
        List<Violation> differences = differences(posted.manifest(), posted.loadedAt(), offered, offeredLoadedAt);
        if (differences.isEmpty()
                || differences(manifest, loadedAt, offered, offeredLoadedAt).isEmpty()) {
            return new Repeated(0);
        }
        return new Refused(
                Reason.CONFLICT,
                named() + " was posted before with other content; to change it, post a correction",
                differences);
    }

    public Decision load(Instant at, Instant recordedAt) {
        int before = last(entry -> loads(entry, at));
        if (before >= 0) {
            return new Repeated(before);
        }
        return switch (state) {
            case PLANNED -> new Accepted(new Entry.Loaded(at, recordedAt));
            case LOADED ->
                Refused.conflict(named() + " was loaded at " + loadedAt + ", not at " + at
                        + "; to change it, post a correction");
            case RETRACTED -> retracted();
        };
    }

    public Decision adjust(Adjustment adjustment, Instant recordedAt) {
        Adjustment before = adjustments.get(adjustment.adjustmentId());
        if (before != null) {
            return adjustedBefore(before, adjustment);
        }
        return switch (state) {
            case PLANNED -> Refused.conflict(named() + " is planned; load it before adjusting its stock");
            case LOADED ->
                carries(adjustment.lotId())
                        ? new Accepted(new Entry.Adjusted(adjustment, recordedAt))
                        : notAboard(adjustment.lotId());
            case RETRACTED -> retracted();
        };
    }

    /**
     * Its whole content is replaced.
     *
     * @param correctedLoadedAt {@code null} when the time of loading stays
     */
    public Decision correct(
            Manifest offered,
            @Nullable Instant correctedLoadedAt,
            AmendmentReason reason,
            @Nullable String note,
            Instant recordedAt) {
        Instant at = correctedLoadedAt == null ? loadedAt : correctedLoadedAt;
        int same = last(entry -> entry instanceof Entry.Corrected made
                && made.reason() == reason
                && Objects.equals(made.note(), note)
                && differences(made.manifest(), made.loadedAt(), offered, at).isEmpty());
        int content = last(entry -> entry instanceof Entry.Planned || entry instanceof Entry.Corrected);
        if (same >= 0) {
            return same == content ? new Repeated(same) : outdated();
        }
        if (state == ShipmentState.RETRACTED) {
            return retracted();
        }
        if (differences(manifest, loadedAt, offered, at).isEmpty()) {
            return new Repeated(content);
        }
        List<Violation> violations = movedLots(offered);
        if (state == ShipmentState.PLANNED && at != null) {
            violations.add(new Violation(
                    "/loadedAt", "loadedAt must be absent, was " + at + ": a planned shipment is loaded by /load"));
        }
        return violations.isEmpty()
                ? new Accepted(new Entry.Corrected(offered, at, reason, note, recordedAt))
                : new Refused(Reason.CONFLICT, named() + " cannot be corrected so", violations);
    }

    public Decision retract(AmendmentReason reason, @Nullable String note, Instant recordedAt) {
        int before = last(Entry.Retracted.class::isInstance);
        if (before < 0) {
            return new Accepted(new Entry.Retracted(reason, note, recordedAt));
        }
        Entry.Retracted made = (Entry.Retracted) history.get(before);
        return made.reason() == reason && Objects.equals(made.note(), note) ? new Repeated(before) : retracted();
    }

    private Decision adjustedBefore(Adjustment before, Adjustment adjustment) {
        return before.equals(adjustment)
                ? new Repeated(last(entry -> entry instanceof Entry.Adjusted adjusted
                        && adjusted.adjustment().equals(adjustment)))
                : Refused.conflict("adjustment " + adjustment.adjustmentId() + " of " + named()
                        + " was posted before with other content: " + before
                        + "; post another one under an id of its own");
    }

    private static boolean loads(Entry entry, Instant at) {
        boolean later = entry instanceof Entry.Loaded loaded && at.equals(loaded.loadedAt());
        boolean atOnce = entry instanceof Entry.Planned planned && at.equals(planned.loadedAt());
        return later || atOnce;
    }

    private List<Violation> movedLots(Manifest offered) {
        List<Violation> moved = new ArrayList<>();
        List<Line> lines = offered.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            ToldLine before = told.get(line.line());
            if (before != null && !before.lotId().key().equals(line.lotId().key())) {
                moved.add(new Violation(
                        "/lines/" + i + "/lotId",
                        "lotId of line " + line.line() + " must stay "
                                + before.lotId().value() + ", was "
                                + line.lotId().value() + LOT_ADVICE));
            }
        }
        return moved;
    }

    private boolean carries(LotId lot) {
        return told.values().stream().anyMatch(line -> line.lotId().key().equals(lot.key()));
    }

    private Refused notAboard(LotId lot) {
        Violation violation = new Violation("/lotId", "lotId must be a lot of " + named() + ", was " + lot.value());
        return new Refused(Reason.VALIDATION, violation.detail(), List.of(violation));
    }

    private Refused outdated() {
        return Refused.conflict("this correction of " + named()
                + " was superseded by a later one; to return to it, say so in another note");
    }

    private Refused retracted() {
        return Refused.conflict(named() + " is retracted; post a new shipment under an id of its own");
    }

    /** The position of the last such entry, -1 when there is none. */
    private int last(Predicate<Entry> such) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (such.test(history.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String named() {
        return "shipment " + manifest.shipmentId();
    }

    private static List<Violation> differences(
            Manifest recorded,
            @Nullable Instant recordedLoadedAt,
            Manifest offered,
            @Nullable Instant offeredLoadedAt) {
        List<Violation> differences = new ArrayList<>(Differences.between(recorded, offered));
        if (!Objects.equals(recordedLoadedAt, offeredLoadedAt)) {
            differences.add(new Violation(
                    "/loadedAt", "loadedAt is " + said(offeredLoadedAt) + ", recorded was " + said(recordedLoadedAt)));
        }
        return differences;
    }

    private static String said(@Nullable Instant time) {
        return time == null ? "absent" : time.toString();
    }
}
