package org.lotwatch.shipment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotKey;

/**
 * What one entry of a shipment tells the world. It carries everything its events are made of, so that its events are the same
 * whenever they are made.
 *
 * @param source the CloudEvents source of the shipment's events
 * @param loadedAt {@code null} when no line is told
 * @param amending {@code null} when nothing told before is amended
 * @param loaded lines told for the first time
 * @param corrected lines told before, as they stand now
 * @param retracted what was told before and stands no longer
 */
public record Notice(
        String source,
        Carriage carriage,
        @Nullable Instant loadedAt,
        Instant recordedAt,
        @Nullable Amending amending,
        List<Line> loaded,
        List<Line> corrected,
        List<Target> retracted,
        List<Adjustment> adjusted) {

    public Notice {
        loaded = List.copyOf(loaded);
        corrected = List.copyOf(corrected);
        retracted = List.copyOf(retracted);
        adjusted = List.copyOf(adjusted);
    }

    /** The revision, at least 1, that outdoes all earlier ones of the same targets, and why. */
    public record Amending(
            int revision, AmendmentReason reason, @Nullable String note) {}

    /** An event told before. */
    public record Target(String eventId, EventType type, LotId lotId) {}

    /** The lots it speaks of. */
    public Set<LotKey> lots() {
        Stream<LotId> lines = Stream.concat(loaded.stream(), corrected.stream()).map(Line::lotId);
        Stream<LotId> others = Stream.concat(
                retracted.stream().map(Target::lotId), adjusted.stream().map(Adjustment::lotId));
        return Stream.concat(lines, others).map(LotId::key).collect(Collectors.toSet());
    }

    /** The same notice about fewer lots. */
    public Notice about(Predicate<LotKey> lots) {
        return new Notice(
                source,
                carriage,
                loadedAt,
                recordedAt,
                amending,
                loaded.stream().filter(line -> lots.test(line.lotId().key())).toList(),
                corrected.stream().filter(line -> lots.test(line.lotId().key())).toList(),
                retracted.stream()
                        .filter(target -> lots.test(target.lotId().key()))
                        .toList(),
                adjusted.stream().filter(made -> lots.test(made.lotId().key())).toList());
    }
}
