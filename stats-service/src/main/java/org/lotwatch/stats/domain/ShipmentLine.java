package org.lotwatch.stats.domain;

import java.util.List;

/**
 * What is claimed of the lot in one line of a shipment.
 *
 * @param accepted the claim that counts
 * @param claims all of them, the accepted one first
 * @param inspected rounds inspected: all of the lot's where it came in by this shipment only, else those of inspections that
 *     name this shipment (the same figure on each line of the shipment)
 */
public record ShipmentLine(String shipmentId, int line, LineClaim accepted, List<LineClaim> claims, long inspected) {

    public ShipmentLine {
        claims = List.copyOf(claims);
    }
}
