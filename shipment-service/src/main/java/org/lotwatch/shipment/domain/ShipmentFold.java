package org.lotwatch.shipment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.EventType;
import org.lotwatch.shipment.domain.Notice.Amending;
import org.lotwatch.shipment.domain.Notice.Target;
import org.lotwatch.shipment.domain.Shipment.ToldLine;

/** Goes once through a history and keeps what it makes of the shipment, and what each entry tells. Not thread-safe. */
final class ShipmentFold implements Entry.Cases<Notice> {

    private final String source;
    private Manifest manifest;
    private ShipmentState state = ShipmentState.PLANNED;
    private @Nullable Instant loadedAt;
    private int revision;
    private final Map<Integer, ToldLine> told = new LinkedHashMap<>();
    private final Map<String, Adjustment> adjustments = new LinkedHashMap<>();

    private ShipmentFold(Entry.Planned first) {
        this.source = first.source();
        this.manifest = first.manifest();
    }

    static Shipment of(List<Entry> history) {
        if (history.isEmpty() || !(history.get(0) instanceof Entry.Planned first)) {
            throw new IllegalArgumentException("a history starts with a manifest");
        }
        ShipmentFold fold = new ShipmentFold(first);
        List<Notice> notices = history.stream().map(entry -> entry.on(fold)).toList();
        return new Shipment(
                fold.source,
                fold.state,
                fold.manifest,
                fold.loadedAt,
                Map.copyOf(fold.told),
                Map.copyOf(fold.adjustments),
                List.copyOf(history),
                notices);
    }

    @Override
    public Notice planned(Entry.Planned entry) {
        return entry.loadedAt() == null
                ? notice(entry.recordedAt(), null, List.of(), List.of(), List.of())
                : load(entry.loadedAt(), entry.recordedAt());
    }

    @Override
    public Notice loaded(Entry.Loaded entry) {
        return load(entry.loadedAt(), entry.recordedAt());
    }

    private Notice load(Instant at, Instant recordedAt) {
        state = ShipmentState.LOADED;
        loadedAt = at;
        manifest.lines().forEach(this::tell);
        return notice(recordedAt, null, manifest.lines(), List.of(), List.of());
    }

    @Override
    public Notice adjusted(Entry.Adjusted entry) {
        Adjustment adjustment = entry.adjustment();
        adjustments.put(adjustment.adjustmentId(), adjustment);
        return new Notice(
                source,
                manifest.carriage(),
                loadedAt,
                entry.recordedAt(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(adjustment));
    }

    @Override
    public Notice corrected(Entry.Corrected entry) {
        Manifest before = manifest;
        boolean moved = !Objects.equals(loadedAt, entry.loadedAt());
        manifest = entry.manifest();
        if (state == ShipmentState.PLANNED) {
            return notice(entry.recordedAt(), null, List.of(), List.of(), List.of());
        }
        loadedAt = entry.loadedAt();
        List<Line> added = manifest.lines().stream()
                .filter(line -> !told.containsKey(line.line()))
                .toList();
        List<Line> changed = changed(before, moved);
        List<Target> vanished = vanished();
        manifest.lines().forEach(this::tell);
        return notice(entry.recordedAt(), amending(entry.reason(), entry.note()), added, changed, vanished);
    }

    /** Lines told before whose events read otherwise now; one that had vanished and is back is among them. */
    private List<Line> changed(Manifest before, boolean moved) {
        boolean all = moved
                || !before.carriage()
                        .besidesContainers()
                        .equals(manifest.carriage().besidesContainers());
        Map<Integer, Line> lines =
                before.lines().stream().collect(Collectors.toMap(Line::line, line -> line.within(before.carriage())));
        return manifest.lines().stream()
                .filter(line -> told.containsKey(line.line()))
                .filter(line -> all || !line.within(manifest.carriage()).equals(lines.get(line.line())))
                .toList();
    }

    private List<Target> vanished() {
        Set<Integer> present = manifest.lines().stream().map(Line::line).collect(Collectors.toSet());
        List<Target> vanished = new ArrayList<>();
        told.replaceAll((line, known) -> {
            if (!known.standing() || present.contains(line)) {
                return known;
            }
            vanished.add(lineTarget(line, known));
            return new ToldLine(known.lotId(), false);
        });
        return vanished;
    }

    @Override
    public Notice retracted(Entry.Retracted entry) {
        state = ShipmentState.RETRACTED;
        List<Target> targets = new ArrayList<>();
        told.forEach((line, known) -> {
            if (known.standing()) {
                targets.add(lineTarget(line, known));
            }
        });
        adjustments.values().forEach(made -> targets.add(adjustmentTarget(made)));
        told.replaceAll((line, known) -> new ToldLine(known.lotId(), false));
        return notice(entry.recordedAt(), amending(entry.reason(), entry.note()), List.of(), List.of(), targets);
    }

    private void tell(Line line) {
        told.put(line.line(), new ToldLine(line.lotId(), true));
    }

    private Amending amending(AmendmentReason reason, @Nullable String note) {
        revision++;
        return new Amending(revision, reason, note);
    }

    private Target lineTarget(int line, ToldLine known) {
        return new Target(EventIds.line(manifest.shipmentId(), line), EventType.SHIPMENT_LOADED, known.lotId());
    }

    private Target adjustmentTarget(Adjustment made) {
        String eventId = EventIds.adjustment(manifest.shipmentId(), made.adjustmentId());
        return new Target(eventId, EventType.SHIPMENT_ADJUSTED, made.lotId());
    }

    private Notice notice(
            Instant recordedAt,
            @Nullable Amending amending,
            List<Line> loaded,
            List<Line> corrected,
            List<Target> retracted) {
        return new Notice(
                source, manifest.carriage(), loadedAt, recordedAt, amending, loaded, corrected, retracted, List.of());
    }
}
