package org.lotwatch.shipment.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.QuantityRange;

/**
 * One lot of a manifest.
 *
 * @param line its number on the manifest, at least 1
 * @param quantity rounds, 1 .. 2^53-1
 * @param containers those that hold this lot; empty: the manifest's
 * @param previousShipmentId the leg before this one; present unless the movement is an entry
 */
public record Line(
        int line,
        LotId lotId,
        String nature,
        long quantity,
        @Nullable QuantityRange quantityRange,
        List<String> containers,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo,
        Movement movement,
        @Nullable String previousShipmentId,
        Basis basis,
        Map<String, Object> extensions) {

    public Line {
        if (line < 1) {
            throw new IllegalArgumentException("line must be at least 1, was " + line);
        }
        if (quantity < 1 || quantity > Limits.ROUNDS) {
            throw new IllegalArgumentException("quantity must be 1 .. " + Limits.ROUNDS + ", was " + quantity);
        }
        containers = List.copyOf(containers);
        extensions = Map.copyOf(extensions);
    }

    /** The same in the carriage's containers, unless it names its own. */
    Line within(Carriage carriage) {
        return containers.isEmpty()
                ? new Line(
                        line,
                        lotId,
                        nature,
                        quantity,
                        quantityRange,
                        carriage.containers(),
                        producedFrom,
                        producedTo,
                        movement,
                        previousShipmentId,
                        basis,
                        extensions)
                : this;
    }
}
