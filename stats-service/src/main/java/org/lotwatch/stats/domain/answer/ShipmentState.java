package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Movement;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotTally;

/**
 * A shipment, as its lines have it.
 *
 * @param lines at least one, by lot and line
 */
public record ShipmentState(String shipmentId, List<LineState> lines) {

    public ShipmentState {
        lines = lines.stream()
                .sorted(Comparator.comparing(LineState::key).thenComparingInt(LineState::line))
                .toList();
    }

    /** The shipments of some lines, by id. */
    public static List<ShipmentState> of(List<LineState> lines) {
        Map<String, List<LineState>> byShipment = new TreeMap<>();
        lines.forEach(line -> byShipment
                .computeIfAbsent(line.shipmentId(), id -> new ArrayList<>())
                .add(line));
        return byShipment.entrySet().stream()
                .map(entry -> new ShipmentState(entry.getKey(), entry.getValue()))
                .toList();
    }

    public String origin() {
        return agreed(LineState::origin);
    }

    public String destination() {
        return agreed(line -> Objects.requireNonNullElse(line.destination(), LotAttributes.UNKNOWN));
    }

    public Instant loadedAt() {
        return lines.stream()
                .map(LineState::loadedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public long lots() {
        return byLot().size();
    }

    public long introduced() {
        return lines.stream().mapToLong(LineState::introduced).reduce(0, LotTally::sum);
    }

    /** Rounds inspected of its lots; a lot with several lines counts once. */
    public long inspected() {
        return byLot().values().stream().mapToLong(OfLot::inspected).reduce(0, LotTally::sum);
    }

    /** Rounds inspected beyond what the lines of their lot brought in. */
    public long over() {
        return byLot().values().stream().mapToLong(OfLot::over).reduce(0, LotTally::sum);
    }

    /** Rounds of one lot inspected beyond what its lines in this shipment brought in. */
    public long over(LotKey lot) {
        OfLot figures = byLot().get(lot);
        return figures == null ? 0 : figures.over();
    }

    /** Lines of which sources disagree. */
    public long contested() {
        return lines.stream()
                .filter(line -> line.claims().stream()
                                .map(claim -> List.of(claim.quantity(), claim.movement()))
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    private String agreed(Function<LineState, String> value) {
        List<String> values = lines.stream().map(value).distinct().toList();
        return values.size() == 1 ? values.get(0) : LotAttributes.MIXED;
    }

    private Map<LotKey, OfLot> byLot() {
        Map<LotKey, OfLot> figures = new LinkedHashMap<>();
        for (LineState line : lines) {
            boolean entry = line.movement() == Movement.ENTRY;
            figures.merge(line.key(), new OfLot(line.introduced(), line.inspected(), entry), OfLot::and);
        }
        return figures;
    }

    /** The lines of one lot; each tells the same rounds inspected. */
    private record OfLot(long introduced, long inspected, boolean entry) {

        OfLot and(OfLot other) {
            return new OfLot(
                    LotTally.sum(introduced, other.introduced),
                    Math.max(inspected, other.inspected),
                    entry || other.entry);
        }

        /** Nothing is over where nothing was to come in. */
        long over() {
            return entry ? Math.max(inspected - introduced, 0) : 0;
        }
    }
}
