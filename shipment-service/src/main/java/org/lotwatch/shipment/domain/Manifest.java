package org.lotwatch.shipment.domain;

import java.util.List;

/** The paper of a shipment: how it travels, and its lots line by line. Line numbers are unique. */
public record Manifest(Carriage carriage, List<Line> lines) {

    public Manifest {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > Limits.LINES) {
            throw new IllegalArgumentException("a manifest has 1-10,000 lines, had " + lines.size());
        }
        if (lines.stream().mapToInt(Line::line).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("line numbers must be unique");
        }
        if (lines.stream().mapToDouble(Line::quantity).sum() > Limits.ROUNDS) {
            throw new IllegalArgumentException("a manifest has at most " + Limits.ROUNDS + " rounds");
        }
    }

    public ShipmentId shipmentId() {
        return carriage.shipmentId();
    }

    /** All rounds on the paper. */
    public long rounds() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }
}
